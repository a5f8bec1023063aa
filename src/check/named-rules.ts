/**
 * Rules that other rooms hold: the loader of the corpus, the lock, the configuration. Known here by name, so that a
 * level can be set for them, a place silenced, and each has its page. `guard`: no record can silence it.
 */
import type { NamedRule } from './rule.ts'

export interface NamedRow extends NamedRule {
  readonly guard: boolean
}

const row = (id: string, severity: NamedRule['severity'], en: string, zh: string, guard = false): NamedRow => ({
  id,
  severity,
  describe: { en, zh },
  guard,
})

export const namedRules: readonly NamedRow[] = [
  // The loader.
  row('yaml', 'error', 'a record that is no YAML', '记录不是合格的 YAML'),
  row('schema', 'error', 'a record that does not fit its schema', '记录不合格式'),
  row('bad-date', 'error', 'a date that does not exist', '不存在的日期'),
  row('id-date', 'warning', "a folder's date that is not the record's", '文件夹日期与记录不符'),
  row('encoding', 'error', 'a file that is not UTF-8 text', '不是 UTF-8 文本'),
  row('empty-witness', 'error', 'a text file without text', '文本文件为空'),
  row('witness-name', 'warning', 'a text file whose name says no language and fidelity', '文本文件名不合规定'),
  row('witness-without-record', 'error', 'a text that its record does not name', '有文本而无记录'),
  row('record-without-file', 'error', 'a record of a text that is not there', '有记录而无文本'),
  row('document-without-record', 'error', 'a folder with texts and no record', '文件夹有文本而无记录'),
  row('siglum', 'error', 'a siglum given twice', '代号重复'),
  row('outside-link', 'error', 'a link that leads outside the corpus', '链接指向语料库之外'),
  row('not-a-file', 'error', 'something other than a file in the place of a text', '应为文件之处不是文件'),
  row('unreadable', 'error', "a file that can't be read", '文件无法读取'),
  row('decision', 'error', "a maintainer's decision that can't be read", '人工判定无法读取'),
  // Whatever git merges: texts, records, decisions, the lock, the configuration.
  row('merge-marks', 'error', 'marks that a merge left', '合并冲突留下的标记', true),
  // The lock.
  row('lock-missing', 'error', 'a corpus without a lock', '没有 corpus.lock', true),
  row('lock-stale', 'error', 'a lock that is not that of the texts', 'corpus.lock 与文本不符', true),
  row('lock-tampered', 'error', 'a lock that was edited by hand', 'corpus.lock 被手工改动', true),
  row(
    'lock-segmentation',
    'note',
    'a lock written by another version of segmentation',
    'corpus.lock 由另一版分条写成',
    true,
  ),
  row('wording-changed', 'error', 'a change of wording that the lock does not accept', '字句改动而锁未更新', true),
  // What a change does to its own check.
  row(
    'guard-changed',
    'warning',
    'a change of how the corpus is checked, or of what its texts are said to be',
    '检查方式或文本的性质有改动',
    true,
  ),
  row('diff-lost', 'error', 'a file that its own diff no longer shows', '改动使文件不再见于差异', true),
  // The configuration.
  row('config', 'error', 'a configuration that does not fit its schema', '设置文件不合格式', true),
  row('silence-unused', 'warning', 'a silence that silences nothing', '静默条目无所静默'),
]
