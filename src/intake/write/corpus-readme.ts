/** The page that explains a corpus folder, in the folder itself: `tifa init` writes it. */
export const corpusReadme = (): string => `# 语料库 · A corpus

一份文件一个文件夹；文件夹里是一条记录和若干文本。
One folder a document; in it a record and its texts.

    2022-02-04-joint-statement/
      document.yaml        记录：标题、日期、地点、各方、原文出处、每份文本的来历
                           the record: titles, date, place, parties, where the official texts are, where each text is from
      zh.full.txt          全文          the official text, whole
      zh.abridged.txt      节录          official words, not all of them
      zh.digest.txt        提要（非原文） a summary in other words; never quoted as wording
    corpus.lock            校验和，由 tifa 写，不手改；\`tifa check --update\` 记下现有文本
                           checksums, written by tifa, never by hand; \`tifa check --update\` takes the texts as they are

文本文件名是“语言.性质.txt”：语言 zh、ru、en；性质 full、abridged、digest。文件里只有正文，UTF-8，一段一行。
A text's name is language.fidelity.txt: zh, ru, en; full, abridged, digest. The file holds the text alone, UTF-8, one
paragraph a line.

同一文字的第二份文本，在性质之后加名称：zh.full.xinhua.txt（\`tifa add 文件 --keep-variant\`）。
A second text of one language has a name behind its fidelity: zh.full.xinhua.txt (\`tifa add FILE --keep-variant\`).

## 取官方文本 · Getting the official texts

    tifa fetch                         取所有列有出处的文件         every document that lists a source
    tifa fetch 2022 --lang zh          只取一份                     one of them
    tifa add 声明.pdf                  手头的文件（txt md html docx pdf） a file of your own
    tifa add https://…                 网页                         a page

取到的全文只在本机，提要从此退到后面。
What is fetched stays on this machine; from then on the digest steps back.

## 网址失效 · When an address has rotted

政府网站改版，网址会失效。改 document.yaml 里的一行即可：
Government sites move their pages. Mend one line of document.yaml:

    sources:
      - lang: zh
        publisher: 外交部
        url: https://…          # ← 换成新的网址 · put the new address here
        sure: seen

再运行 \`tifa fetch\`。主机不在许可之列时，加 \`--allow-host 主机名\`。若网页无法自动读取，用浏览器另存为网页或 PDF，再 \`tifa add\`。
Then run \`tifa fetch\` again. A host that is not on the list needs \`--allow-host NAME\`. Where a page can't be read, save
it from a browser as a page or PDF and \`tifa add\` the file.

## 新文件 · A new document

\`tifa add\` 会新建文件夹和记录；标题、日期、语言认不出时会问，或用 \`--title --date --lang\` 给出。
\`tifa add\` makes the folder and the record; what it can't tell (title, date, language) it asks, or takes from
\`--title --date --lang\`.
`
