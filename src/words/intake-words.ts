/**
 * Every sentence that bringing texts in can say, one row a sentence: what is the case, and what to do where there is something to do.
 *
 *     'pdf-too-many-pages'   { pages: 10000, limit: 1000 }
 *
 * A row that no code uses, or a code without a row, does not compile or fails a test.
 */
import { type Entry, type Label, phrase } from './say.ts'

/** A note without a hint says all in one sentence. */
export interface Note {
  readonly message: Entry
  readonly hint?: Entry
}

export const intakeWords = {
  // Files as such
  'file-missing': { message: { zh: '没有这个文件：{path}', en: 'no such file: {path}' } },
  'file-unreadable': { message: { zh: '无法读取 {path}：{reason}', en: 'cannot read {path}: {reason}' } },
  'folder-not-file': {
    message: { zh: '{path} 是文件夹', en: '{path} is a folder' },
    hint: { zh: '请指明文件', en: 'name a file' },
  },
  'not-a-file': { message: { zh: '{path} 是设备，不是文件', en: '{path} is a device, not a file' } },
  'file-empty': {
    message: { zh: '文件是空的', en: 'the file is empty' },
    hint: { zh: '请给出有文字的文件', en: 'give a file with a text' },
  },
  'no-words': {
    message: { zh: '没有文字', en: 'holds no words' },
    hint: { zh: '请给出有文字的文件或网页', en: 'give a file or page with a text' },
  },
  'no-words-in-text': {
    message: phrase(
      { what: { zh: '注释 2 处', en: '2 notes' } as Label },
      {
        zh: ({ what }) => `正文没有文字，只有${what.zh}`,
        en: ({ what }) => `holds no words in its text, only ${what.en}`,
      },
    ),
    hint: { zh: '请给出有文字的文件或网页', en: 'give a file or page with a text' },
  },
  'file-too-large': {
    message: { zh: '共 {size} 字节，超过上限 {limit}', en: '{size} bytes, more than the limit of {limit}' },
    hint: { zh: '可用 --limit bytes=N 放宽', en: '--limit bytes=N raises it' },
  },
  'binary-file': {
    message: { zh: '不像文本：控制字节太多', en: 'not a text: too many control bytes' },
    hint: { zh: '若确是文本，请用 --encoding 指明编码', en: 'if it is one, name its encoding with --encoding' },
  },
  'picture-file': {
    message: { zh: '这是 {kind} 文件，不是文本', en: 'a {kind} file, not a text' },
    hint: { zh: '扫描件须先加文本层（OCR）', en: 'a scan needs a text layer first (OCR)' },
  },
  'old-word-file': {
    message: { zh: '旧版 Word 文件（.doc）', en: 'an old Word file (.doc)' },
    hint: {
      zh: '请另存为 .docx；本机装有 LibreOffice 时可直接读取',
      en: 'save it as .docx; where LibreOffice is installed it is read as it is',
    },
  },
  'old-office-file': {
    message: { zh: '旧版 Office 文件，不是文本', en: 'an old Office file, not a text' },
    hint: { zh: '请把文本另存为 .docx', en: 'save the text as .docx' },
  },
  'doc-not-read': {
    message: { zh: 'LibreOffice 读不了这份 .doc：{reason}', en: 'LibreOffice cannot read this .doc: {reason}' },
    hint: { zh: '请另存为 .docx', en: 'save it as .docx' },
  },
  'read-by-libreoffice': {
    message: { zh: '旧版 Word 文件，由 LibreOffice 读出', en: 'an old Word file, read by LibreOffice' },
  },
  'password-file': {
    message: { zh: '文件带密码', en: 'a file with a password' },
    hint: { zh: '请去掉密码另存', en: 'save it without the password' },
  },
  'odf-not-text': {
    message: { zh: 'OpenDocument 文件，但不是文本', en: 'an OpenDocument file, but not a text' },
    hint: { zh: '请把文本另存为 .odt 或 .docx', en: 'save the text as .odt or .docx' },
  },
  'rtf-damaged': {
    message: { zh: 'RTF 文件已损坏：后面的内容缺失', en: 'a damaged RTF file: what follows is missing' },
    hint: { zh: '请重新取得，或另存为 .docx', en: 'get it anew, or save it as .docx' },
  },
  'rtf-too-deep': {
    message: { zh: 'RTF 嵌套超过 {limit} 层', en: 'RTF nested deeper than {limit}' },
    hint: { zh: '可用 --limit depth=N 放宽', en: '--limit depth=N raises the limit' },
  },
  'not-docx': {
    message: { zh: '是压缩包，但不是 .docx', en: 'a packed file, but not a .docx' },
    hint: { zh: '请解压，或把文本另存为 .docx', en: 'unpack it, or save the text as .docx' },
  },
  'named-docx': {
    message: { zh: '名为 .docx，却不是 Word 文件', en: 'named .docx, but not a Word file' },
    hint: { zh: '若是文本，请改名为 .txt', en: 'if it is a text, name it .txt' },
  },
  'own-report': {
    message: {
      zh: '这是 tifa 生成的对照报告（{form}），不是文件文本',
      en: 'a report made by tifa ({form}), not a statement',
    },
    hint: { zh: '请给出它所对照的文本', en: 'give the texts that it compares' },
  },
  'memory-ceiling': {
    message: { zh: '读取它要占用超过 {limit} MiB 内存', en: 'reading it takes more than {limit} MiB of memory' },
    hint: { zh: '可用 --limit memory=N 放宽', en: '--limit memory=N raises the ceiling' },
  },
  'time-ceiling': {
    message: { zh: '读取它超过 {limit} 秒', en: 'reading it takes longer than {limit} s' },
    hint: { zh: '可用 --limit seconds=N 放宽', en: '--limit seconds=N raises the limit' },
  },
  'limit-unknown': {
    message: { zh: '没有这项上限：{limit}', en: 'no such limit: {limit}' },
    hint: { zh: '可用：{known}', en: 'known: {known}' },
  },
  // Limits
  'text-too-long': {
    message: { zh: '文本超过 {limit} 字', en: 'the text is longer than {limit} characters' },
    hint: { zh: '可用 --limit characters=N 放宽', en: '--limit characters=N raises the limit' },
  },
  'line-too-long': {
    message: { zh: '有一行超过 {limit} 字', en: 'a line is longer than {limit} characters' },
    hint: { zh: '可用 --limit line=N 放宽', en: '--limit line=N raises the limit' },
  },
  'html-too-deep': {
    message: { zh: '标签嵌套超过 {limit} 层', en: 'elements stand more than {limit} deep' },
    hint: { zh: '可用 --limit depth=N 放宽', en: '--limit depth=N raises the limit' },
  },
  'xml-too-deep': {
    message: { zh: '{part}：标签嵌套超过 {limit} 层', en: '{part}: elements stand more than {limit} deep' },
    hint: { zh: '可用 --limit depth=N 放宽', en: '--limit depth=N raises the limit' },
  },
  'too-many-elements': {
    message: { zh: '标签超过 {limit} 个', en: 'more than {limit} elements' },
    hint: { zh: '可用 --limit elements=N 放宽', en: '--limit elements=N raises the limit' },
  },
  'unpacked-too-large': {
    message: { zh: '解压后超过 {limit} 字节', en: 'unpacks to more than {limit} bytes' },
    hint: { zh: '可用 --limit unpacked=N 放宽', en: '--limit unpacked=N raises the limit' },
  },
  'packed-too-well': {
    message: {
      zh: '{part} 解压后会膨胀 {ratio} 倍（上限 {limit}）：可能是压缩炸弹；确信无害可用 --limit ratio=N',
      en: '{part} would grow {ratio} times when unpacked (limit {limit}): a zip bomb, or --limit ratio=N',
    },
  },
  'packing-unknown': {
    message: {
      zh: '回应所用的压缩方式无法识别：{kind}',
      en: 'the answer is packed in a way tifa does not know: {kind}',
    },
  },
  'pdf-too-many-pages': {
    message: { zh: '共 {pages} 页，超过上限 {limit}', en: '{pages} pages, more than the limit of {limit}' },
    hint: { zh: '可用 --limit pages=N 放宽', en: '--limit pages=N raises it' },
  },
  // Encodings
  'encoding-unknown': {
    message: { zh: '没有这种编码：{encoding}', en: 'no such encoding: {encoding}' },
    hint: {
      zh: '例如 utf-8、gb18030、big5-hkscs、windows-1251、koi8-r',
      en: 'for example utf-8, gb18030, big5-hkscs, windows-1251, koi8-r',
    },
  },
  'encoding-unread': {
    message: { zh: '不读 {encoding} 编码', en: '{encoding} is not read' },
    hint: { zh: '请先转为 UTF-8', en: 'convert the file to UTF-8 first' },
  },
  'encoding-likely-unread': {
    message: { zh: '很可能是 {encoding} 编码，本工具不读', en: 'its encoding is likely {encoding}, which is not read' },
    hint: { zh: '请先转为 UTF-8', en: 'convert the file to UTF-8 first' },
  },
  'encoding-open': {
    message: {
      zh: '看不准编码：{encoding}（“{sample}”）还是 {other}（“{otherSample}”）',
      en: 'its encoding is not certain: {encoding} (“{sample}”) or {other} (“{otherSample}”)',
    },
    hint: { zh: '请用 --encoding 指定', en: 'name it with --encoding' },
  },
  'encoding-none': {
    message: {
      zh: '按所知的编码都读不通；最近的是 {encoding}（“{sample}”）',
      en: 'reads as text in no encoding that is known; the nearest is {encoding} (“{sample}”)',
    },
    hint: {
      zh: '若知道编码，请用 --encoding 指定，或先转为 UTF-8',
      en: 'name it with --encoding where you know it, or convert the file to UTF-8 first',
    },
  },
  'encoding-mixed': {
    message: {
      zh: '按 {encoding} 读，第 {line} 行起有不成文的字符（“{sample}”）：字节有损坏，或混有另一种编码',
      en: 'read as {encoding}, line {line} holds what is no text (“{sample}”): damaged bytes, or another encoding among them',
    },
    hint: {
      zh: '请重新取得文件，或先转为 UTF-8',
      en: 'get the file anew, or convert it to UTF-8 first',
    },
  },
  'second-name-taken': {
    message: { zh: '{file} 已有文本：未替换', en: '{file} holds a text already: not replaced' },
    hint: {
      zh: '请用 --name 另取名称；要替换 {name} 请加 --accept',
      en: 'give another --name, or replace {name} with --accept',
    },
  },
  'fidelity-unnamed': {
    message: {
      zh: '{file} 现有 {held} 字，此文 {given} 字：未替换',
      en: '{file} holds {held} characters, this text {given}: not replaced',
    },
    hint: {
      zh: '请用 --fidelity full 或 abridged 说明此文是全文还是节录',
      en: 'say with --fidelity full or abridged which this one is',
    },
  },
  gibberish: {
    message: {
      zh: '不成文的乱码（“{sample}”），看不出原是什么编码',
      en: 'no text, but signs in no order (“{sample}”), and nothing shows what they were',
    },
    hint: { zh: '请重新取得文件', en: 'get it anew' },
  },
  'merge-marks': {
    message: { zh: '第 {line} 行留有合并冲突标记', en: 'a merge left its marks in line {line}' },
    hint: { zh: '请先取定一方，删去标记', en: 'choose a side and take the marks out first' },
  },
  'merge-marks-corpus': {
    message: {
      zh: '语料库的 {file} 第 {line} 行留有合并冲突标记',
      en: 'a merge left its marks in {file} of the corpus, line {line}',
    },
    hint: { zh: '请先取定一方，删去标记', en: 'choose a side and take the marks out first' },
  },
  'private-use': {
    message: {
      zh: '第 {line} 行有私用区字符（U+{code}）：读不出是什么字',
      en: 'line {line} holds a private-use character (U+{code}), which nobody can read',
    },
    hint: {
      zh: '请改为其本字，或另取一份文件',
      en: 'put the character itself in its place, or get another copy',
    },
  },
  'encoding-declared-unknown': {
    message: { zh: '声明了不存在的编码：{declared}', en: 'declares an encoding that does not exist: {declared}' },
  },
  'encoding-declared-wrong': {
    message: {
      zh: '声明为 {declared}，但按 {encoding} 才读得通',
      en: 'declares {declared}, but reads well only as {encoding}',
    },
    hint: { zh: '已按后者读取', en: 'read so' },
  },
  'encoding-detected': {
    message: { zh: '编码推测为 {encoding}', en: 'encoding guessed as {encoding}' },
    hint: { zh: '可用 --encoding 指定', en: '--encoding overrules' },
  },
  'encoding-not-as-named': {
    message: {
      zh: '字节显示为 {encoding}，已按此读取，未按 --encoding 所说的 {named}',
      en: 'read as {encoding}, which its bytes plainly are, not as {named} (--encoding)',
    },
  },
  'encoding-mark-overruled': {
    message: {
      zh: '按 --encoding 读作 {encoding}，尽管文件标记为 {mark}',
      en: 'read as {encoding} because --encoding says so, though its mark says {mark}',
    },
  },
  'utf8-broken': {
    message: { zh: 'UTF-8 有损坏字节，首处在第 {byte} 字节', en: 'UTF-8 with damaged bytes, the first at byte {byte}' },
  },
  'characters-lost': {
    message: phrase(
      { count: 2, encoding: 'gb18030', line: 4 },
      {
        zh: ({ count, encoding, line }) => `有 ${count} 个字符按 ${encoding} 读不出，已丢失（�），首处在第 ${line} 行`,
        en: ({ count, encoding, line }, t) =>
          `${t.count(count, { one: 'character', other: 'characters' })} cannot be read as ${encoding} and ${t.form(count, { one: 'is', other: 'are' })} lost (�), the first in line ${line}`,
      },
    ),
  },
  mojibake: {
    message: {
      zh: '乱码：原为 {written}，曾被当作 {read} 读取并保存',
      en: 'garbled: this is {written} that was once read as {read} and saved so',
    },
    hint: { zh: '原文应作“{sample}”；请重新取得文件', en: 'it should begin “{sample}”; get the file anew' },
  },
  'mojibake-encoding': {
    message: { zh: '按 {read} 读是乱码', en: 'garbled when read as {read}' },
    hint: {
      zh: '很可能是 {written}（“{sample}”）：请试 --encoding {written}',
      en: 'likely {written} (“{sample}”): try --encoding {written}',
    },
  },
  'mojibake-named': {
    message: {
      zh: '按 --encoding 所说的 {read} 读是乱码：很可能是 {written}（“{sample}”）',
      en: 'garbled when read as {read}, as --encoding says: likely {written} (“{sample}”)',
    },
    hint: { zh: '请不用 --encoding，或改为 {written}', en: 'leave --encoding out, or name {written}' },
  },
  'garbled-as-named': {
    message: {
      zh: '按 --encoding 所说的 {read} 读是乱码（“{sample}”）',
      en: 'garbled when read as {read}, as --encoding says (“{sample}”)',
    },
    hint: { zh: '请不用 --encoding，或另指一种', en: 'leave --encoding out, or name another' },
  },
  'garbled-kept': {
    message: {
      zh: '像是乱码（“{sample}”），因 --encoding 指明 UTF-8，照原样读',
      en: 'looks garbled (“{sample}”), and is read as it stands, since --encoding says UTF-8',
    },
  },
  'garbled-words': {
    message: phrase(
      { count: 2, sample: 'cafÃ©', meant: 'café' },
      {
        zh: ({ count, sample, meant }, t) =>
          `有 ${count} 处乱码（${t.quoted(sample)}，当是${t.quoted(meant)}）：照原样读`,
        en: ({ count, sample, meant }, t) =>
          `${t.count(count, { one: 'character is', other: 'characters are' })} garbled (${t.quoted(sample)} for ${t.quoted(meant)}): read as ${count === 1 ? 'it stands' : 'they stand'}`,
      },
    ),
    hint: { zh: '请另取一份，或改正原文件', en: 'get another copy, or mend the file' },
  },
  'words-lost': {
    message: {
      zh: '乱码且无法还原（“{sample}”）：保存之前字已丢失',
      en: 'garbled beyond repair (“{sample}”): the words were lost before the file was saved',
    },
    hint: { zh: '请重新取得文件', en: 'get it anew' },
  },
  // Damaged files
  'zip-damaged': {
    message: { zh: '压缩文件已损坏：{reason}', en: 'the packed file is damaged: {reason}' },
    hint: { zh: '请重新保存或下载', en: 'save or download it anew' },
  },
  'xml-damaged': { message: { zh: '{part} 已损坏：{reason}', en: '{part} is damaged: {reason}' } },
  'xml-doctype': {
    message: {
      zh: '{part} 含文档类型声明，正常的 .docx 不会有',
      en: '{part} declares a document type, which a .docx never does',
    },
    hint: { zh: '已拒绝', en: 'refused' },
  },
  'mhtml-damaged': {
    message: { zh: '保存的网页（.mhtml）里没有 HTML 部分', en: 'a saved page (.mhtml) without an HTML part' },
  },
  'pdf-damaged': {
    message: { zh: 'PDF 已损坏：{reason}', en: 'the PDF is damaged: {reason}' },
    hint: { zh: '请重新保存或下载', en: 'save or download it anew' },
  },
  'pdf-reader-missing': {
    message: {
      zh: '读取 PDF 需要专门的程序库，此处没有',
      en: 'a PDF is read with a library of its own, and none was given',
    },
    hint: { zh: '请以 loadPdf 给出', en: 'give loadPdf' },
  },
  'pdf-password': {
    message: { zh: 'PDF 有密码', en: 'the PDF has a password' },
    hint: { zh: '请另存为不带密码的文件', en: 'save it without one' },
  },
  'pdf-without-words': {
    message: phrase(
      { pages: 2 },
      {
        zh: ({ pages }) => `${pages} 页都没有文字：是扫描件`,
        en: ({ pages }, t) => `${t.count(pages, { one: 'page', other: 'pages' })} without words: a scan`,
      },
    ),
    hint: { zh: '须先加文本层（OCR）', en: 'it needs a text layer (OCR) first' },
  },
  'pdf-vertical': {
    message: { zh: '竖排文字，列序无从得知', en: 'vertical writing, the order of which is not known' },
    hint: { zh: '请用能识别竖排的程序（OCR）转成文本', en: 'have a program that reads it (OCR) make a text of it' },
  },
  'pdf-unmapped': {
    message: {
      zh: 'PDF 的字体没有说明各字形是什么字',
      en: 'the PDF’s fonts do not say which characters their signs are',
    },
    hint: {
      zh: '请用 OCR 转成文本，或向发布者索取别的格式',
      en: 'have OCR make a text of it, or ask its publisher for another format',
    },
  },
  'pdf-pages-scanned': {
    message: {
      zh: '第 {pages} 页是扫描图，没有文字，未读入；全文不全',
      en: 'p. {pages}: a picture without words, not read; the text is not whole',
    },
    hint: { zh: '请先加文本层（OCR）', en: 'add a text layer (OCR) first' },
  },
  'pdf-pages-vertical': {
    message: {
      zh: '第 {pages} 页是竖排文字，未读入；全文不全',
      en: 'p. {pages}: vertical writing, not read; the text is not whole',
    },
    hint: { zh: '请用能识别竖排的程序（OCR）转成文本', en: 'have a program that reads it (OCR) make a text of it' },
  },
  'pdf-pages-unmapped': {
    message: {
      zh: '第 {pages} 页的字体没有说明各字形是什么字，未读入；全文不全',
      en: 'p. {pages}: fonts that do not say which characters their signs are, not read; the text is not whole',
    },
    hint: { zh: '请用 OCR 转成文本', en: 'have OCR make a text of it' },
  },
  'pdf-read-by-program': {
    message: {
      zh: '第 {pages} 页是扫描图，文字由程序识别（OCR），可能有误有缺',
      en: 'p. {pages}: a scan, its words read by a program (OCR), which errs and leaves out',
    },
    hint: { zh: '请对照图像', en: 'compare it with the picture' },
  },
  // What was done to a text
  'page-furniture': {
    message: phrase(
      { count: 2 },
      {
        zh: ({ count }) => `略去页眉、页脚、页码 ${count} 处`,
        en: ({ count }, t) =>
          `${t.count(count, { one: 'running title or page number', other: 'running titles and page numbers' })} left out`,
      },
    ),
  },
  'wraps-joined': { message: { zh: '按栏宽折断的行已接合', en: 'lines broken at a column were joined' } },
  'wraps-unsure': {
    message: phrase(
      { count: 2, sample: '战略协作' },
      {
        zh: ({ count, sample }) =>
          `有 ${count} 行恰好排满又以标点结束，无空行或缩进可判是否另起一段，首处在“…${sample}”：请核对，或改用段间空行的文本`,
        en: ({ count, sample }, t) =>
          `${t.count(count, { one: 'full line ends', other: 'full lines end' })} with a mark, and no blank line or indent tells whether a paragraph ends there, the first at “…${sample}”: look at the text, or bring in one with a blank line between paragraphs`,
      },
    ),
  },
  'columns-joined': {
    message: phrase(
      { count: 2, sample: '战略协作' },
      {
        zh: ({ count, sample }) => `报纸分栏断开处已接合 ${count} 处，首处在“${sample}”`,
        en: ({ count, sample }, t) =>
          `${t.count(count, { one: 'break', other: 'breaks' })} of newspaper columns joined, the first at “${sample}”`,
      },
    ),
  },
  'hyphens-joined': {
    message: phrase(
      { count: 2 },
      {
        zh: ({ count }) => `行末连字符断开的词 ${count} 处已接合`,
        en: ({ count }, t) =>
          `${t.count(count, { one: 'word', other: 'words' })} parted by a hyphen at a line’s end ${t.form(count, { one: 'was', other: 'were' })} joined`,
      },
    ),
  },
  'radicals-mended': {
    message: phrase(
      { count: 2 },
      {
        zh: ({ count }) => `PDF 误作部首码的字 ${count} 个已改正`,
        en: ({ count }, t) =>
          `${t.count(count, { one: 'character', other: 'characters' })} that the PDF names as ${t.form(count, { one: 'a radical was', other: 'radicals were' })} put right`,
      },
    ),
  },
  'footnotes-apart': {
    message: phrase(
      { count: 2 },
      {
        zh: ({ count }) => `脚注 ${count} 条，未入正文`,
        en: ({ count }, t) => `${t.count(count, { one: 'footnote', other: 'footnotes' })} kept apart from the text`,
      },
    ),
  },
  'note-marks-removed': { message: { zh: '脚注标号已略去', en: 'marks of footnotes left out' } },
  'parts-unread': {
    message: phrase(
      { count: 2 },
      {
        zh: ({ count }) => `文件内另嵌 ${count} 份文件，未读`,
        en: ({ count }, t) =>
          `${t.count(count, { one: 'document', other: 'documents' })} inside the file ${t.form(count, { one: 'was', other: 'were' })} not read`,
      },
    ),
    hint: { zh: '请另行打开核对', en: 'open it and look' },
  },
  'automatic-numbers': {
    message: phrase(
      { count: 2 },
      {
        zh: ({ count }) => `自动编号 ${count} 处已写出`,
        en: ({ count }, t) => `${t.count(count, { one: 'automatic number', other: 'automatic numbers' })} written out`,
      },
    ),
  },
  'list-numbers': { message: { zh: '列表自带的编号已写出', en: 'the list’s own numbers written out' } },
  'changes-accepted': {
    message: phrase(
      { inserted: 2, deleted: 1 },
      {
        zh: ({ inserted, deleted }) => `修订已接受：插入 ${inserted} 处，删除 ${deleted} 处`,
        en: ({ inserted, deleted }, t) =>
          `tracked changes accepted: ${t.count(inserted, { one: 'insertion', other: 'insertions' })}, ${t.count(deleted, { one: 'deletion', other: 'deletions' })}`,
      },
    ),
  },
  'changes-rejected': {
    message: phrase(
      { inserted: 2, deleted: 1 },
      {
        zh: ({ inserted, deleted }) => `修订已拒绝：插入 ${inserted} 处，删除 ${deleted} 处`,
        en: ({ inserted, deleted }, t) =>
          `tracked changes rejected: ${t.count(inserted, { one: 'insertion', other: 'insertions' })}, ${t.count(deleted, { one: 'deletion', other: 'deletions' })}`,
      },
    ),
  },
  'tracked-changes': {
    message: phrase(
      { inserted: 2, deleted: 1 },
      {
        zh: ({ inserted, deleted }) => `含修订（插入 ${inserted} 处，删除 ${deleted} 处），等于两个文本`,
        en: ({ inserted, deleted }, t) =>
          `has tracked changes (${t.count(inserted, { one: 'insertion', other: 'insertions' })}, ${t.count(deleted, { one: 'deletion', other: 'deletions' })}): two texts in one`,
      },
    ),
    hint: { zh: '请用 --changes accept 或 --changes reject 指明', en: 'say --changes accept or --changes reject' },
  },
  'hidden-text': {
    message: phrase(
      { count: 2 },
      {
        zh: ({ count }) => `隐藏文字 ${count} 处已略去`,
        en: ({ count }, t) => `hidden text left out, ${t.count(count, { one: 'stretch', other: 'stretches' })}`,
      },
    ),
  },
  'struck-text': {
    message: { zh: '带删除线的文字已略去：{words}', en: 'struck-out words left out: {words}' },
  },
  'hidden-taken': {
    message: {
      zh: '页面样式把几乎所有文字都隐藏（或待脚本显示）：已按可见读取，请核对',
      en: 'the page’s styles hide nearly all of its words (a script may show them): read as if seen; look at the text',
    },
  },
  // Where on a page the text stands
  'text-outside': {
    message: {
      zh: '页面成段文字有 {percent} % 在所取正文之外，首处为“{words}”',
      en: '{percent} % of the page’s running text stands outside what was taken for the text, the first at “{words}”',
    },
    hint: { zh: '可用 --body SELECTOR 指明正文', en: '--body SELECTOR says what the text is' },
  },
  'body-open': {
    message: {
      zh: '页面有 {count} 处都可能是正文：{selectors}',
      en: 'the page has {count} parts of like size that may be the text: {selectors}',
    },
    hint: {
      zh: '所读为第一处；请用 --body SELECTOR 指明',
      en: 'the first was read; say which by --body SELECTOR',
    },
  },
  'body-selector': {
    message: {
      zh: '--body 看不懂这个选择器：{selector}',
      en: '--body does not know a selector of this form: {selector}',
    },
    hint: {
      zh: '可用标签、#id、.class、[属性=值]、:nth-child(2)，以空格或 > 相接，如 "#content > div.text"',
      en: 'it takes a tag, #id, .class, [attribute=value], :nth-child(2), one inside another: "#content > div.text"',
    },
  },
  'body-not-found': {
    message: {
      zh: '--body {selector}：页面里没有这样的文字',
      en: '--body {selector}: no words of the page stand there',
    },
  },
  'frames-only': {
    message: {
      zh: '页面由框架拼成，文字在别处：{address}',
      en: 'a page of frames, whose words stand elsewhere: {address}',
    },
    hint: { zh: '请读取那一页', en: 'read that page' },
  },
  frames: {
    message: {
      zh: '页面嵌有另一页，其文字未读：{address}',
      en: 'the page shows another in a frame, whose words are not read: {address}',
    },
  },
  'rotated-text': {
    message: { zh: '旋转的文字已略去（水印？）：{words}', en: 'rotated text left out (a watermark?): {words}' },
  },
  'images-for-text': {
    message: phrase(
      { count: 2 },
      {
        zh: ({ count }) => `有 ${count} 幅图而几乎没有文字：正文可能是扫描件`,
        en: ({ count }, t) =>
          `${t.count(count, { one: 'picture', other: 'pictures' })} and hardly a word: the text may be a scan`,
      },
    ),
  },
  'ocr-ell': {
    message: phrase(
      { count: 2, sample: 'l6' },
      {
        zh: ({ count, sample }, t) => `日期里有 ${count} 处把数字 1 作字母 l（${t.quoted(sample)}）：照原样保留`,
        en: ({ count, sample }, t) =>
          `${t.count(count, { one: 'day has', other: 'days have' })} the letter l for the figure 1 (${t.quoted(sample)}): kept as printed`,
      },
    ),
  },
  'letter-cut': {
    message: {
      zh: '文本是一封信的附件，信已略去：{letter}',
      en: 'the text is the annex of a letter, and the letter was left out: {letter}',
    },
  },
  'papers-cut': {
    message: {
      zh: '声明之后另有文件，未计入文本：{head}',
      en: 'papers that follow the statement were left out: {head}',
    },
  },
  'several-pages': {
    message: { zh: '这是 {count} 页中的一页：文章未完', en: 'one page of {count}: the article goes on elsewhere' },
  },
  'pages-joined': {
    message: phrase(
      { count: 2 },
      {
        zh: ({ count }) => `同一文章的 ${count} 页已接合`,
        en: ({ count }, t) => `${t.count(count, { one: 'page', other: 'pages' })} of one article were joined`,
      },
    ),
  },
  'pages-missing': {
    message: { zh: '缺第 {numbers} 页：只是节录', en: 'pages missing: {numbers}; these are excerpts' },
  },
  'pages-too-many': {
    message: { zh: '分页超过 {limit} 页，其余未取', en: 'more than {limit} pages: the others were not asked for' },
  },
  'scan-unproofread': {
    message: {
      zh: '扫描件第 {numbers} 页尚无人校对，文字出自程序识读：只作节录',
      en: 'pages of the scan that nobody has proofread, their words read by a program: {numbers}; taken as excerpts',
    },
    hint: {
      zh: '请对照扫描件校读后用 tifa add 收入',
      en: 'read them against the picture, then bring the text in by tifa add',
    },
  },
  'scan-unread': { message: { zh: '{title} 没有文字', en: '{title} has no words' } },
  'page-elsewhere': {
    message: { zh: '一页转到了别处，未接：{address}', en: 'a page leads elsewhere and was not joined: {address}' },
  },
  'page-repeated': {
    message: { zh: '一页与另一页重复，未接：{address}', en: 'a page repeats another and was not joined: {address}' },
  },
  'page-other': {
    message: { zh: '一页是另一篇，未接：{title}', en: 'a page of another article was not joined: {title}' },
  },
  'odd-characters': { message: { zh: '异常字符（{kind}）：{count} 个', en: 'odd characters ({kind}): {count}' } },
  'traditional-script': {
    message: {
      zh: '繁体：照原样保留，比较时按简体',
      en: 'traditional script: kept as printed; compared as simplified',
    },
  },
  'languages-mixed': {
    message: { zh: '一个文本里有两种语言：请各存为一个文件', en: 'two languages in one text: make a file of each' },
  },
  'side-by-side': {
    message: {
      zh: '表格有 {count} 行是文字与文字并排，逐行读作一段：若是两个文本的对照，请各存为一个文件',
      en: '{count} rows of a table set text beside text, and each was read as one paragraph: if these are two texts, make a file of each',
    },
  },
  'held-already': { message: { zh: '同样的文字已在 {file}', en: 'the same words stand in {file} already' } },
  'language-as-said': {
    message: {
      zh: '依 --lang 作{said}，虽然其文字多为{own}',
      en: 'taken for {said} as --lang says, though most of its letters are {own}',
    },
  },
  'language-not-said': {
    message: {
      zh: '文本是{own}，而 --lang 说是{said}（只占其文字的 {percent} %）',
      en: 'the text is {own}, and --lang says {said} ({percent} % of its letters)',
    },
    hint: { zh: '请不用 --lang', en: 'leave --lang out' },
  },
  // The network
  'address-unreadable': { message: { zh: '不是网址：{address}', en: 'not an address: {address}' } },
  'scheme-not-allowed': { message: { zh: '只接受 http 和 https：{address}', en: 'only http and https: {address}' } },
  'address-with-password': {
    message: {
      zh: '网址里带用户名或密码，不予请求：{host}',
      en: 'an address with a name or password in it is not asked for: {host}',
    },
  },
  'host-not-allowed': {
    message: { zh: '{host} 不在许可主机之列', en: '{host} is not on the list of hosts' },
    hint: { zh: '可用 --allow-host {host} 许可', en: '--allow-host {host} allows it' },
  },
  'address-private': {
    message: { zh: '{host} 指向内部地址', en: '{host} leads to a private address' },
    hint: { zh: '一律不请求', en: 'never asked' },
  },
  'redirect-loop': { message: { zh: '循环重定向：{address}', en: 'redirects in a circle: {address}' } },
  'too-many-redirects': { message: { zh: '重定向超过 {limit} 次', en: 'more than {limit} redirects' } },
  'http-status': { message: { zh: '回应 {status}（{reason}）', en: 'answers {status} ({reason})' } },
  'asked-to-wait': {
    message: { zh: '回应 {status}，要求等待 {seconds} 秒', en: 'answers {status} and asks to wait {seconds} s' },
    hint: { zh: '请稍后再试', en: 'try again later' },
  },
  'answer-too-large': {
    message: { zh: '回应超过 {limit} 字节', en: 'the answer is larger than {limit} bytes' },
    hint: { zh: '可用 --limit bytes=N 放宽', en: '--limit bytes=N raises the limit' },
  },
  'answer-too-slow': {
    message: { zh: '回应超过 {seconds} 秒', en: 'the answer took longer than {seconds} s' },
    hint: { zh: '可用 --limit answer=N 放宽', en: '--limit answer=N raises the limit' },
  },
  'answer-cut-off': { message: { zh: '回应中途断开（{host}）', en: 'the answer broke off in the middle ({host})' } },
  'connection-timeout': { message: { zh: '{host} 没有回应', en: '{host} does not answer' } },
  'connection-failed': { message: { zh: '{host} 拒绝连接', en: '{host} refuses the connection' } },
  'name-unknown': {
    message: { zh: '没有名为 {host} 的主机', en: 'no host of the name {host}' },
    hint: { zh: '网址可能已失效，或没有网络', en: 'the address may have rotted, or there is no network' },
  },
  offline: { message: { zh: '没有网络：无法连到 {host}', en: 'no network: {host} cannot be reached' } },
  certificate: { message: { zh: '{host}：证书无效（{reason}）', en: '{host}: certificate not valid ({reason})' } },
  'network-fault': { message: { zh: '{host}：{reason}', en: '{host}: {reason}' } },
  'proxy-kind': {
    message: { zh: '不支持的代理：{proxy}', en: 'a proxy tifa cannot use: {proxy}' },
    hint: { zh: '只支持 http、https 代理', en: 'http and https proxies only' },
  },
  'packing-damaged': {
    message: { zh: '压缩的回应已损坏（{kind}）', en: 'the packed answer is damaged ({kind})' },
  },
  'moved-to-home': {
    message: { zh: '转到了首页：{address}', en: 'leads to the site’s front page: {address}' },
    hint: { zh: '此页可能已撤', en: 'the page may be gone' },
  },
  'host-silent': {
    message: { zh: '{host} 本次已无回应，不再请求', en: '{host} gave no answer in this run and is not asked again' },
  },
  'host-busy': {
    message: {
      zh: '{host} 要求少来，本次不再请求',
      en: '{host} asks for fewer requests and is left alone in this run',
    },
    hint: { zh: '过些时候再运行，只取余下的', en: 'run it again later: only the rest is fetched' },
  },
  stopped: { message: { zh: '已中止', en: 'stopped' } },
  // The archive
  'archive-none': { message: { zh: '互联网档案馆没有存本', en: 'the Internet Archive has no copy' } },
  'archive-unreadable': {
    message: { zh: '互联网档案馆的回应读不懂', en: 'the Internet Archive’s answer cannot be read' },
  },
  'archive-page': {
    message: { zh: '是互联网档案馆自己的页面：“{words}”', en: 'a page of the Internet Archive itself: “{words}”' },
  },
  'archive-elsewhere': {
    message: { zh: '互联网档案馆转到了别处：{address}', en: 'the Internet Archive leads elsewhere: {address}' },
  },
  'archive-copy': {
    message: phrase(
      { day: '2019-07-05', url: 'https://web.archive.org/web/20190705120000/http://kremlin.ru/supplement/1' },
      {
        zh: ({ day, url }) => `取自互联网档案馆 ${day} 的存本：${url}`,
        en: ({ day, url }, t) => `from the Internet Archive’s copy of ${t.date(day)}: ${url}`,
      },
    ),
  },
  'gate-transcript': {
    message: {
      zh: '取自繁体转换页：字是网关按表改写的，不是原刊的字',
      en: 'from a gate that rewrites characters by table: its traditional characters are nobody’s print',
    },
  },
  'wiki-missing': { message: { zh: '维基上没有这一页：{title}', en: 'the wiki has no page of that name: {title}' } },
  // What a text must prove
  'error-page': { message: { zh: '是出错页面：“{words}”', en: 'an error page: “{words}”' } },
  'empty-page': { message: { zh: '页面没有文字', en: 'a page without words' } },
  'login-page': { message: { zh: '是登录页面', en: 'a login page' } },
  'script-page': {
    message: { zh: '页面要靠脚本才显示内容：{words}', en: 'a page that only a browser’s script fills in: {words}' },
  },
  'language-found': { message: { zh: '语言：{lang}', en: 'language: {lang}' } },
  'language-other': { message: { zh: '文本是 {found}，不是 {wanted}', en: 'in {found}, not in {wanted}' } },
  'title-found': { message: { zh: '标题相符', en: 'title found' } },
  'title-missing': { message: { zh: '未见标题：{title}', en: 'the title is not found: {title}' } },
  'title-untold': {
    message: {
      zh: '记录没有 {lang} 标题，无从核对',
      en: 'the record has no title in {lang} to hold it against',
    },
  },
  'date-found': { message: { zh: '日期相符：{date}', en: 'date found: {date}' } },
  'date-missing': {
    message: phrase(
      { date: '2019-06-20', found: '2018-05-01' as string | null },
      {
        zh: ({ date, found }) => (found === null ? `未见日期：${date}` : `未见日期：${date}；所见为 ${found}`),
        en: ({ date, found }) =>
          found === null ? `the date is not found: ${date}` : `the date is not found: ${date}; it is of ${found}`,
      },
    ),
  },
  'sections-whole': {
    message: phrase(
      { count: 2 },
      {
        zh: ({ count }) => `编号 ${count} 节，无缺漏`,
        en: ({ count }, t) =>
          `${t.count(count, { one: 'numbered section', other: 'numbered sections' })} without a gap`,
      },
    ),
  },
  'sections-gap': { message: { zh: '编号有缺：{missing}', en: 'numbered sections are missing: {missing}' } },
  'sections-none': { message: { zh: '没有编号章节，无从核对缺漏', en: 'no numbered sections, so no gap can be seen' } },
  'numbers-lost': {
    message: {
      zh: '各节的编号似已脱落，无从核对缺漏：不能说是完整',
      en: 'the numbers of the sections seem to be lost, so no gap can be seen: it cannot be called whole',
    },
  },
  'length-plausible': { message: { zh: '共 {length} 字', en: '{length} characters' } },
  'too-short': {
    message: {
      zh: '只有 {length} 字，不足 {least}：不是全文',
      en: '{length} characters, fewer than {least}: not the whole text',
    },
  },
  'too-long': {
    message: {
      zh: '有 {length} 字，超过 {most}：不止正文',
      en: '{length} characters, more than {most}: more than the text',
    },
  },
  'says-abridged': { message: { zh: '自称非全文：“{words}”', en: 'says of itself that it is not whole: “{words}”' } },
  'lacks-sections': {
    message: phrase(
      { count: 3, sibling: '2021·ru', expected: 5 },
      {
        zh: ({ count, sibling, expected }) => `只有 ${count} 节，而 ${sibling} 有 ${expected} 节：不是全文`,
        en: ({ count, sibling, expected }, t) =>
          `${t.count(count, { one: 'numbered section', other: 'numbered sections' })}, but ${sibling} has ${expected}: not whole`,
      },
    ),
  },
  'numbers-otherwise': {
    message: phrase(
      { count: 3, sibling: '2021·ru', expected: 5 },
      {
        zh: ({ count, sibling, expected }) =>
          `有 ${count} 节，${sibling} 有 ${expected} 节：编号方式或有不同，请核对是否全文`,
        en: ({ count, sibling, expected }, t) =>
          `${t.count(count, { one: 'numbered section', other: 'numbered sections' })}, and ${sibling} has ${expected}: it may number otherwise; see whether the text is whole`,
      },
    ),
  },
  'other-document': { message: { zh: '像是另一份文件：{id}', en: 'reads like another document: {id}' } },
  'page-part': {
    message: phrase(
      { count: 2 },
      {
        zh: ({ count }) => `文章有 ${count} 页未取到，不是全文`,
        en: ({ count }, t) =>
          `${t.count(count, { one: 'page', other: 'pages' })} of the article could not be had: not the whole text`,
      },
    ),
  },
  'partly-read': { message: { zh: '文件只读出一部分，不是全文', en: 'only a part of the file could be read' } },
  'digest-terms-found': {
    message: { zh: '提要用语 {of} 条，见 {found} 条', en: '{found} of {of} terms of the digest found' },
  },
  // Names and places
  'name-unsafe': { message: { zh: '不能用作文件名：{name}', en: 'not a name for a file here: {name}' } },
  'corpus-held': {
    message: {
      zh: '另一进程（{host} 上的 {pid}）正在写此语料库',
      en: 'another process ({pid} on {host}) is writing into this corpus',
    },
    hint: {
      zh: '等它结束再运行；若它早已不在，请删除 {file}',
      en: 'run again when it has ended; if it is long gone, remove {file}',
    },
  },
  'amend-no-record': {
    message: { zh: '{file} 没有记录', en: '{file} has no record' },
    hint: { zh: '请先用 tifa add 收入', en: 'bring it in with tifa add first' },
  },
  'id-taken': {
    message: { zh: '{id} 已是另一份文件', en: '{id} is another document already' },
    hint: {
      zh: '若本是一份文件：tifa merge {other} {id}',
      en: 'if the two are one document: tifa merge {other} {id}',
    },
  },
  'texts-differ': {
    message: { zh: '{id} 与 {to} 的 {files} 不同', en: '{files} of {id} and of {to} differ' },
    hint: {
      zh: '未作改动；请先留一份（tifa remove），或两份都留（--keep-variant）',
      en: 'nothing was changed; keep one of them first (tifa remove), or both (--keep-variant)',
    },
  },
  'decisions-unread': {
    message: { zh: '{file} 的写法无法并入另一文件', en: '{file} is not written so that it can be joined to another' },
    hint: {
      zh: '未作改动；请每条以“- a:”开头另起一行',
      en: 'nothing was changed; begin each decision on a line of its own with "- a:"',
    },
  },
  'document-holds-more': {
    message: { zh: '{path} 不是 tifa 的文件', en: '{path} is no file of tifa' },
    hint: { zh: '未作改动；请先移到语料库之外', en: 'nothing was changed; move it out of the corpus first' },
  },
  'lock-first': {
    message: { zh: '{file} 已损坏，或由较早的版本写成', en: '{file} is broken, or was written by an earlier version' },
    hint: {
      zh: '未作改动；请先确认文本无误，再运行 tifa check --update',
      en: 'nothing was changed; see that the texts are as meant and run tifa check --update first',
    },
  },
  'written-meanwhile': {
    message: { zh: '{file} 已由另一进程写入', en: '{file} was written by another process meanwhile' },
    hint: { zh: '请核对后再运行', en: 'look at it, then run again' },
  },
  'path-outside': {
    message: { zh: '{path} 在语料库之外', en: '{path} lies outside the corpus' },
    hint: { zh: '不予写入', en: 'nothing is written there' },
  },
  'path-symlink': {
    message: { zh: '{path} 是链接', en: '{path} is a link' },
    hint: { zh: '不予写入', en: 'nothing is written through it' },
  },
  'not-a-folder': {
    message: { zh: '{path} 是文件，不是文件夹', en: '{path} is a file, not a folder' },
    hint: { zh: '请另指一处', en: 'name another place' },
  },
  'write-failed': {
    message: { zh: '无法写入 {path}：{reason}', en: 'cannot write {path}: {reason}' },
    hint: {
      zh: '已有的文件完好；解决之后再运行同一命令',
      en: 'what stands is whole; mend that and run the same command again',
    },
  },
  'record-unreadable': {
    message: { zh: 'document.yaml 无法改写：{reason}', en: 'document.yaml can’t be edited: {reason}' },
    hint: { zh: '可用 tifa check 查看出错处', en: 'tifa check shows where it is broken' },
  },
  'inside-package': {
    message: {
      zh: '{path} 是软件包自带的语料库，任何命令都不写入',
      en: '{path} is the corpus inside the package, which no command writes into',
    },
  },
} as const satisfies Record<string, Note>

/** What a server's answer means. */
export const httpStatusWords = {
  401: { zh: '须登录', en: 'login required' },
  403: { zh: '拒绝访问', en: 'access refused' },
  404: { zh: '没有此页', en: 'page not found' },
  410: { zh: '此页已撤', en: 'page removed' },
  429: { zh: '请求过多', en: 'too many requests' },
  451: { zh: '依法不予提供', en: 'withheld' },
  500: { zh: '服务器出错', en: 'server error' },
  502: { zh: '网关出错', en: 'bad gateway' },
  503: { zh: '服务暂停', en: 'service unavailable' },
  504: { zh: '网关超时', en: 'gateway timeout' },
} as const satisfies Readonly<Record<number, Label>>

export const unexpectedAnswer: Label = { zh: '意外的回应', en: 'unexpected answer' }
