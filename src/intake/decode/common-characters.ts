/**
 * Which characters real text is made of. 「双方重申」 read with the wrong table gives 「邦源笭扠」: also Han
 * characters, but none that a statement is likely to hold. These tables are what tells the two apart; they are
 * also how traditional script is told from simplified.
 */

/** The most frequent characters of modern Chinese, simplified or common to both scripts: some 60 % of any text. */
export const commonHan =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报类八离华名确才科张信节话整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容际商非验连断深难近矿千周委素技备半办青省列响约支般史感劳便团往历市克何除消构府称准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满局照参红细引听该铁价严互友好睦邻协签署谅宪章愿申赞支尊完整尊侵犯稳繁荣倡俄莫旗签诺'

/** Pairs of simplified and traditional forms of frequent characters, where the forms differ. */
export const scriptPairs =
  '国國这這个個会會来來时時们們为為对對发發说說产產种種后後经經进進过過动動学學实實现現体體业業开開还還从從当當与與关關样樣间間问問题題务務义義应應点點电電东東长長门門军軍将將战戰总總权權条條议議议議声聲报報区區际際约約书書团團组組织織联聯合合认認识識证證护護维維领領导導双雙协協谅諒稳穩荣榮济濟贸貿资資机機构構设設计計规規则則运運输輸农農劳勞环環气氣变變称稱乱亂断斷极極确確较較轻輕连連远遠选選边邊达達迁遷违違坚堅决決继繼续續绝絕统統纪紀级級红紅纯純线線练練细細终終给給节節艺藝范範获獲虑慮虽雖术術标標样樣桥橋检檢欢歡残殘汇匯沟溝测測济濟满滿灭滅灵靈热熱爱愛独獨环環画畫疗療盖蓋监監础礎积積类類粮糧紧緊缔締网網罗羅职職脑腦节節苏蘇药藥营營虚虛补補见見观觀览覽触觸订訂训訓记記讲講许許论論访訪评評词詞试試话話该該详詳语語误誤请請诸諸调調谈談责責败敗货貨质質购購费費赞贊车車转轉轮輪载載较較辑輯农農郑鄭释釋钟鐘钢鋼铁鐵银銀锋鋒错錯键鍵镇鎮闭閉闻聞阶階阳陽队隊阵陣际際陆陸难難静靜项項顾顧预預频頻风風飞飛饭飯饮飲驻駐验驗骗騙鱼魚鲜鮮齐齊龙龍万萬亲親众眾传傳伟偉优優两兩严嚴丰豐举舉几幾华華单單卫衛厂廠历歷厉厲压壓厅廳县縣参參号號员員启啟园園围圍图圖圣聖场場块塊报報处處备備复復头頭夺奪奖獎妇婦孙孫宁寧宝寶审審宪憲宽寬导導尔爾尝嘗属屬岁歲岛島币幣师師带帶帮幫干幹庄莊庆慶库庫张張弹彈强強归歸录錄征徵径徑忆憶怀懷态態总總恶惡战戰户戶执執扩擴扬揚护護担擔据據举舉换換损損摄攝数數无無旧舊显顯'

/** Simplified forms alone, and traditional forms alone, of `scriptPairs`. */
export function scriptForms(): { readonly simplified: ReadonlySet<string>; readonly traditional: ReadonlySet<string> } {
  const simplified = new Set<string>()
  const traditional = new Set<string>()
  const pairs = Array.from(scriptPairs)
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const s = pairs[i] as string
    const t = pairs[i + 1] as string
    if (s === t) continue
    simplified.add(s)
    traditional.add(t)
  }
  // 后, 干, 征 … are characters of their own in traditional script too: no evidence of either.
  for (const both of '后干征范几云') simplified.delete(both)
  return { simplified, traditional }
}

/**
 * How often each letter stands in Russian running text, in thousandths.
 * The well-known counts of a large corpus (O. Lyashevskaya, S. Sharov, 2009), rounded.
 */
export const russianLetters: Readonly<Record<string, number>> = {
  о: 110,
  е: 85,
  а: 80,
  и: 74,
  н: 67,
  т: 63,
  с: 55,
  р: 47,
  в: 45,
  л: 44,
  к: 35,
  м: 32,
  д: 30,
  п: 28,
  у: 26,
  я: 20,
  ы: 19,
  ь: 17,
  г: 17,
  з: 16,
  б: 16,
  ч: 14,
  й: 12,
  х: 10,
  ж: 9,
  ш: 7,
  ю: 6,
  ц: 5,
  щ: 4,
  э: 3,
  ф: 3,
  ъ: 0.4,
  ё: 5,
}
