/**
 * Every sentence that bringing texts in can say, in both interface languages, one row a sentence.
 *
 *     'pdf-too-many-pages'   { pages: 10000, limit: 1000 }
 *
 * Values stand in braces. A refusal says what to do about it. A row that no code uses, or a code without a row,
 * does not compile or fails a test.
 */

type Row = { readonly en: string; readonly zh: string }

const row = (en: string, zh: string): Row => ({ en, zh })

export const noteTable = {
  // Files as such
  'file-missing': row('no such file: {path}', '没有这个文件：{path}'),
  'file-unreadable': row('cannot read {path}: {reason}', '无法读取 {path}：{reason}'),
  'folder-not-file': row('{path} is a folder; name a file', '{path} 是文件夹；请指明文件'),
  'not-a-file': row('{path} is a device, not a file', '{path} 是设备，不是文件'),
  'file-empty': row('the file is empty; give a file with a text', '文件是空的；请给出有文字的文件'),
  'no-words': row('holds no words; give a file or page with a text', '没有文字；请给出有文字的文件或网页'),
  'file-too-large': row(
    '{size} bytes, more than the limit of {limit}; --limit bytes=N raises it',
    '共 {size} 字节，超过上限 {limit}；可用 --limit bytes=N 放宽',
  ),
  'binary-file': row(
    'not a text: too many control bytes; if it is one, name its encoding with --encoding',
    '不像文本：控制字节太多；若确是文本，请用 --encoding 指明编码',
  ),
  'picture-file': row(
    'a {kind} file, not a text; a scan needs a text layer first (OCR)',
    '这是 {kind} 文件，不是文本；扫描件须先加文本层（OCR）',
  ),
  'old-word-file': row(
    'an old Word file, or one with a password; save it as .docx without a password',
    '旧版 Word 文件或带密码的文件；请另存为不带密码的 .docx',
  ),
  'rtf-file': row('an RTF file; save it as .docx', '这是 RTF 文件；请另存为 .docx'),
  'odt-file': row('an OpenDocument file; save it as .docx', '这是 OpenDocument 文件；请另存为 .docx'),
  'not-docx': row(
    'a packed file, but not a .docx; unpack it, or save the text as .docx',
    '是压缩包，但不是 .docx；请解压，或把文本另存为 .docx',
  ),
  'named-docx': row(
    'named .docx, but not a Word file; if it is a text, name it .txt',
    '名为 .docx，却不是 Word 文件；若是文本，请改名为 .txt',
  ),
  'own-report': row(
    'a report made by tifa ({form}), not a statement; give the texts that it compares',
    '这是 tifa 生成的对照报告（{form}），不是文件文本；请给出它所对照的文本',
  ),
  'memory-ceiling': row(
    'reading it takes more than {limit} MiB of memory; --limit memory=N raises the ceiling',
    '读取它要占用超过 {limit} MiB 内存；可用 --limit memory=N 放宽',
  ),
  'time-ceiling': row(
    'reading it takes longer than {limit} s; --limit seconds=N raises the limit',
    '读取它超过 {limit} 秒；可用 --limit seconds=N 放宽',
  ),
  'limit-unknown': row('no such limit: {limit}; known: {known}', '没有这项上限：{limit}；可用：{known}'),
  // Limits
  'text-too-long': row(
    'the text is longer than {limit} characters; --limit characters=N raises the limit',
    '文本超过 {limit} 字；可用 --limit characters=N 放宽',
  ),
  'line-too-long': row(
    'a line is longer than {limit} characters; --limit line=N raises the limit',
    '有一行超过 {limit} 字；可用 --limit line=N 放宽',
  ),
  'html-too-deep': row(
    'elements stand more than {limit} deep; --limit depth=N raises the limit',
    '标签嵌套超过 {limit} 层；可用 --limit depth=N 放宽',
  ),
  'xml-too-deep': row(
    '{part}: elements stand more than {limit} deep; --limit depth=N raises the limit',
    '{part}：标签嵌套超过 {limit} 层；可用 --limit depth=N 放宽',
  ),
  'too-many-elements': row(
    'more than {limit} elements; --limit elements=N raises the limit',
    '标签超过 {limit} 个；可用 --limit elements=N 放宽',
  ),
  'unpacked-too-large': row(
    'unpacks to more than {limit} bytes; --limit unpacked=N raises the limit',
    '解压后超过 {limit} 字节；可用 --limit unpacked=N 放宽',
  ),
  'packed-too-well': row(
    '{part} would grow {ratio} times when unpacked (limit {limit}): a zip bomb, or --limit ratio=N',
    '{part} 解压后会膨胀 {ratio} 倍（上限 {limit}）：可能是压缩炸弹；确信无害可用 --limit ratio=N',
  ),
  'packing-unknown': row(
    'the answer is packed in a way tifa does not know: {kind}',
    '回应所用的压缩方式无法识别：{kind}',
  ),
  'pdf-too-many-pages': row(
    '{pages} pages, more than the limit of {limit}; --limit pages=N raises it',
    '共 {pages} 页，超过上限 {limit}；可用 --limit pages=N 放宽',
  ),
  // Encodings
  'encoding-unknown': row(
    'no such encoding: {encoding}; for example utf-8, gb18030, big5, windows-1251, koi8-r',
    '没有这种编码：{encoding}；例如 utf-8、gb18030、big5、windows-1251、koi8-r',
  ),
  'encoding-utf32': row('the file is in UTF-32; save it as UTF-8', '文件是 UTF-32；请另存为 UTF-8'),
  'encoding-declared-unknown': row(
    'declares an encoding that does not exist: {declared}',
    '声明了不存在的编码：{declared}',
  ),
  'encoding-declared-wrong': row(
    'declares {declared}, but reads well only as {encoding}; read so',
    '声明为 {declared}，但按 {encoding} 才读得通；已按后者读取',
  ),
  'encoding-detected': row(
    'encoding guessed as {encoding}; --encoding overrules',
    '编码推测为 {encoding}；可用 --encoding 指定',
  ),
  'encoding-unsure': row(
    'encoding guessed as {encoding} (“{sample}”), but {other} is nearly as likely; --encoding decides',
    '编码推测为 {encoding}（“{sample}”），但也很可能是 {other}；请用 --encoding 指定',
  ),
  'encoding-not-as-named': row(
    'read as {encoding}, which its bytes plainly are, not as {named} (--encoding)',
    '字节显示为 {encoding}，已按此读取，未按 --encoding 所说的 {named}',
  ),
  'encoding-mark-overruled': row(
    'read as {encoding} because --encoding says so, though its mark says {mark}',
    '按 --encoding 读作 {encoding}，尽管文件标记为 {mark}',
  ),
  'utf8-broken': row('UTF-8 with damaged bytes, the first at byte {byte}', 'UTF-8 有损坏字节，首处在第 {byte} 字节'),
  'characters-lost': row(
    '{count} characters cannot be read as {encoding} and are lost (�)',
    '有 {count} 个字符按 {encoding} 读不出，已丢失（�）',
  ),
  mojibake: row(
    'garbled: this is {written} that was once read as {read} and saved so; it should begin “{sample}”; get the file anew',
    '乱码：原为 {written}，曾被当作 {read} 读取并保存；原文应作“{sample}”；请重新取得文件',
  ),
  'mojibake-encoding': row(
    'garbled when read as {read}; likely {written} (“{sample}”): try --encoding {written}',
    '按 {read} 读是乱码；很可能是 {written}（“{sample}”）：请试 --encoding {written}',
  ),
  'mojibake-named': row(
    'garbled when read as {read}, as --encoding says: likely {written} (“{sample}”); leave --encoding out, or name {written}',
    '按 --encoding 所说的 {read} 读是乱码：很可能是 {written}（“{sample}”）；请不用 --encoding，或改为 {written}',
  ),
  'garbled-as-named': row(
    'garbled when read as {read}, as --encoding says (“{sample}”); leave --encoding out, or name another',
    '按 --encoding 所说的 {read} 读是乱码（“{sample}”）；请不用 --encoding，或另指一种',
  ),
  'words-lost': row(
    'garbled beyond repair (“{sample}”): the words were lost before the file was saved; get it anew',
    '乱码且无法还原（“{sample}”）：保存之前字已丢失；请重新取得文件',
  ),
  // Damaged files
  'zip-damaged': row(
    'the packed file is damaged: {reason}; save or download it anew',
    '压缩文件已损坏：{reason}；请重新保存或下载',
  ),
  'xml-damaged': row('{part} is damaged: {reason}', '{part} 已损坏：{reason}'),
  'xml-doctype': row(
    '{part} declares a document type, which a .docx never does; refused',
    '{part} 含文档类型声明，正常的 .docx 不会有；已拒绝',
  ),
  'mhtml-damaged': row('a saved page (.mhtml) without an HTML part', '保存的网页（.mhtml）里没有 HTML 部分'),
  'pdf-damaged': row(
    'the PDF is damaged: {reason}; save or download it anew',
    'PDF 已损坏：{reason}；请重新保存或下载',
  ),
  'pdf-reader-missing': row(
    'a PDF is read with a library of its own, and none was given; give loadPdf',
    '读取 PDF 需要专门的程序库，此处没有；请以 loadPdf 给出',
  ),
  'pdf-password': row('the PDF has a password; save it without one', 'PDF 有密码；请另存为不带密码的文件'),
  'pdf-without-words': row(
    '{pages} pages without words: a scan; it needs a text layer (OCR) first',
    '{pages} 页都没有文字：是扫描件；须先加文本层（OCR）',
  ),
  // What was done to a text
  'page-furniture': row('{count} running titles and page numbers left out', '略去页眉、页脚、页码 {count} 处'),
  'wraps-joined': row('lines broken at a column were joined', '按栏宽折断的行已接合'),
  'wraps-unsure': row(
    '{count} full lines end with a mark, and no blank line or indent tells whether a paragraph ends there, the first at “…{sample}”: look at the text, or bring in one with a blank line between paragraphs',
    '有 {count} 行恰好排满又以标点结束，无空行或缩进可判是否另起一段，首处在“…{sample}”：请核对，或改用段间空行的文本',
  ),
  'columns-joined': row(
    '{count} breaks of newspaper columns joined, the first at “{sample}”',
    '报纸分栏断开处已接合 {count} 处，首处在“{sample}”',
  ),
  'hyphens-joined': row(
    '{count} words parted by a hyphen at a line’s end were joined',
    '行末连字符断开的词 {count} 处已接合',
  ),
  'radicals-mended': row(
    '{count} characters that the PDF names as radicals were put right',
    'PDF 误作部首码的字 {count} 个已改正',
  ),
  'footnotes-apart': row('{count} footnotes kept apart from the text', '脚注 {count} 条，未入正文'),
  'note-marks-removed': row('marks of footnotes left out', '脚注标号已略去'),
  'comments-left-out': row('comments left out', '批注已略去'),
  'automatic-numbers': row('{count} automatic numbers written out', '自动编号 {count} 处已写出'),
  'list-numbers': row('the list’s own numbers written out', '列表自带的编号已写出'),
  'changes-accepted': row(
    'tracked changes accepted: {inserted} insertions, {deleted} deletions',
    '修订已接受：插入 {inserted} 处，删除 {deleted} 处',
  ),
  'changes-rejected': row(
    'tracked changes rejected: {inserted} insertions, {deleted} deletions',
    '修订已拒绝：插入 {inserted} 处，删除 {deleted} 处',
  ),
  'tracked-changes': row(
    'has tracked changes ({inserted} insertions, {deleted} deletions): two texts in one; say --changes accept or --changes reject',
    '含修订（插入 {inserted} 处，删除 {deleted} 处），等于两个文本；请用 --changes accept 或 --changes reject 指明',
  ),
  'hidden-text': row('hidden text left out, {count} stretches', '隐藏文字 {count} 处已略去'),
  'struck-text': row('struck-out words are still in the text: {words}', '正文含删除线文字：{words}'),
  'rotated-text': row('rotated text left out (a watermark?): {words}', '旋转的文字已略去（水印？）：{words}'),
  'vertical-text': row(
    'vertical writing: order of columns may be wrong; look at the text',
    '竖排文字：列序可能有误，请核对',
  ),
  'images-for-text': row(
    '{count} pictures and hardly a word: the text may be a scan',
    '有 {count} 幅图而几乎没有文字：正文可能是扫描件',
  ),
  'several-pages': row('one page of {count}: the article goes on elsewhere', '这是 {count} 页中的一页：文章未完'),
  'pages-joined': row('{count} pages of one article were joined', '同一文章的 {count} 页已接合'),
  'odd-characters': row('odd characters ({kind}): {count}', '异常字符（{kind}）：{count} 个'),
  'traditional-script': row(
    'traditional script: kept as printed; compared as simplified',
    '繁体：照原样保留，比较时按简体',
  ),
  'languages-mixed': row('two languages in one text: bring each in by itself', '一个文本里有两种语言：请分别加入'),
  'held-already': row('the same words stand in {file} already', '同样的文字已在 {file}'),
  'language-as-said': row(
    'taken for {said} as --lang says, though most of its letters are {own}',
    '依 --lang 作{said}，虽然其文字多为{own}',
  ),
  'language-not-said': row(
    'the text is {own}, and --lang says {said} ({percent} % of its letters); leave --lang out',
    '文本是{own}，而 --lang 说是{said}（只占其文字的 {percent} %）；请不用 --lang',
  ),
  // The network
  'address-unreadable': row('not an address: {address}', '不是网址：{address}'),
  'scheme-not-allowed': row('only http and https: {address}', '只接受 http 和 https：{address}'),
  'address-with-password': row(
    'an address with a name or password in it is not asked for: {host}',
    '网址里带用户名或密码，不予请求：{host}',
  ),
  'host-not-allowed': row(
    '{host} is not on the list of hosts; --allow-host {host} allows it',
    '{host} 不在许可主机之列；可用 --allow-host {host} 许可',
  ),
  'address-private': row('{host} leads to a private address; never asked', '{host} 指向内部地址；一律不请求'),
  'redirect-loop': row('redirects in a circle: {address}', '循环重定向：{address}'),
  'too-many-redirects': row('more than {limit} redirects', '重定向超过 {limit} 次'),
  'http-status': row('answers {status} ({reason})', '回应 {status}（{reason}）'),
  'asked-to-wait': row(
    'answers {status} and asks to wait {seconds} s; try again later',
    '回应 {status}，要求等待 {seconds} 秒；请稍后再试',
  ),
  'answer-too-large': row(
    'the answer is larger than {limit} bytes; --limit bytes=N raises the limit',
    '回应超过 {limit} 字节；可用 --limit bytes=N 放宽',
  ),
  'answer-too-slow': row(
    'the answer took longer than {seconds} s; --limit answer=N raises the limit',
    '回应超过 {seconds} 秒；可用 --limit answer=N 放宽',
  ),
  'answer-cut-off': row('the answer broke off in the middle ({host})', '回应中途断开（{host}）'),
  'connection-timeout': row('{host} does not answer', '{host} 没有回应'),
  'connection-failed': row('{host} refuses the connection', '{host} 拒绝连接'),
  'name-unknown': row(
    'no host of the name {host}; the address may have rotted, or there is no network',
    '没有名为 {host} 的主机；网址可能已失效，或没有网络',
  ),
  offline: row('no network: {host} cannot be reached', '没有网络：无法连到 {host}'),
  certificate: row('{host}: certificate not valid ({reason})', '{host}：证书无效（{reason}）'),
  'network-fault': row('{host}: {reason}', '{host}：{reason}'),
  'proxy-kind': row(
    'a proxy tifa cannot use: {proxy}; http and https proxies only',
    '不支持的代理：{proxy}；只支持 http、https 代理',
  ),
  'wiki-missing': row('the wiki has no page of that name: {title}', '维基上没有这一页：{title}'),
  // What a text must prove
  'error-page': row('an error page: “{words}”', '是出错页面：“{words}”'),
  'login-page': row('a login page', '是登录页面'),
  'script-page': row('a page that only a browser’s script fills in: {words}', '页面要靠脚本才显示内容：{words}'),
  'language-found': row('language: {lang}', '语言：{lang}'),
  'language-other': row('in {found}, not in {wanted}', '文本是 {found}，不是 {wanted}'),
  'title-found': row('title found', '标题相符'),
  'title-missing': row('the title is not found: {title}', '未见标题：{title}'),
  'date-found': row('date found: {date}', '日期相符：{date}'),
  'date-missing': row('the date is not found: {date}', '未见日期：{date}'),
  'sections-whole': row('{count} numbered sections without a gap', '编号 {count} 节，无缺漏'),
  'sections-gap': row('numbered sections are missing: {missing}', '编号有缺：{missing}'),
  'sections-none': row('no numbered sections, so no gap can be seen', '没有编号章节，无从核对缺漏'),
  'length-plausible': row('{length} characters', '共 {length} 字'),
  'too-short': row(
    '{length} characters, fewer than {least}: not the whole text',
    '只有 {length} 字，不足 {least}：不是全文',
  ),
  'too-long': row('{length} characters, more than {most}: more than the text', '有 {length} 字，超过 {most}：不止正文'),
  'says-abridged': row('says of itself that it is not whole: “{words}”', '自称非全文：“{words}”'),
  'lacks-sections': row(
    '{count} numbered sections, but {sibling} has {expected}: not whole',
    '只有 {count} 节，而 {sibling} 有 {expected} 节：不是全文',
  ),
  'other-document': row('reads like another document: {id}', '像是另一份文件：{id}'),
  'page-part': row('one page of {count}; the others could not be read', '只得 {count} 页之一；其余未取到'),
  'digest-terms-found': row('{found} of {of} terms of the digest found', '提要用语 {of} 条，见 {found} 条'),
  'digest-term-missing': row(
    'the digest’s terms are not in the text: {terms} (item “{topic}”)',
    '提要用语未见于原文：{terms}（“{topic}”条）',
  ),
  'digest-term-elsewhere': row(
    'the digest puts “{terms}” into section {expected}; the text has it in {found} (item “{topic}”)',
    '提要把“{terms}”归于{expected}，原文见于{found}（“{topic}”条）',
  ),
  // Names and places
  'name-unsafe': row('not a name for a file here: {name}', '不能用作文件名：{name}'),
  'path-outside': row('{path} lies outside the corpus; nothing is written there', '{path} 在语料库之外；不予写入'),
  'path-symlink': row('{path} is a link; nothing is written through it', '{path} 是链接；不予写入'),
  'not-a-folder': row('{path} is a file, not a folder; name another place', '{path} 是文件，不是文件夹；请另指一处'),
  'write-failed': row('cannot write {path}: {reason}', '无法写入 {path}：{reason}'),
  'record-unreadable': row(
    'document.yaml can’t be edited: {reason}; tifa check shows where it is broken',
    'document.yaml 无法改写：{reason}；可用 tifa check 查看出错处',
  ),
  'inside-package': row(
    '{path} is the corpus inside the package, which no command writes into',
    '{path} 是软件包自带的语料库，任何命令都不写入',
  ),
} satisfies Record<string, Row>

export type NoteCode = keyof typeof noteTable
