// Statuses, problems, attributes and providers of documents -> words; total tables.
import type { EvidenceProblem, EvidenceStatus } from '../model/assessment.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { CertificationKind } from '../model/profile.ts';
import type { DocumentMark } from '../model/report.ts';
import type { Provider } from '../model/vocabulary.ts';

/** At most eleven columns wide, so that they make a column. */
export const statusTexts: Readonly<Record<EvidenceStatus, LocalizedText>> = {
  held: text('held', '已有'),
  missing: text('missing', '缺'),
  expected: text('ordered', '办理中'),
  unclear: text('unclear', '待核'),
  insufficient: text('not enough', '不符要求'),
  expired: text('expired', '已过期'),
  expires_before_filing: text('ends early', '届时过期'),
  unreadable: text('unreadable', '无法读取'),
  by_commitment: text('commitment instead', '以承诺代替'),
  waived: text('waived', '免交'),
  depends: text('only for another filing', '其他申报方式另需'),
  not_needed: text('not needed', '无需提交'),
};

export const marks: Readonly<Record<EvidenceStatus, DocumentMark>> = {
  held: 'held',
  missing: 'stops',
  expected: 'open',
  unclear: 'stops',
  insufficient: 'stops',
  expired: 'stops',
  expires_before_filing: 'stops',
  unreadable: 'stops',
  by_commitment: 'spared',
  waived: 'spared',
  depends: 'spared',
  not_needed: 'spared',
};

export const problemTexts: Readonly<Record<EvidenceProblem, LocalizedText>> = {
  not_authenticated: text('not authenticated', '未经认证'),
  wrong_authentication: text('authenticated in a way not accepted', '认证方式不被接受'),
  authenticated_before_force: text(
    'apostille dated before the Convention applied',
    '附加证明书签发于公约对两国生效之前',
  ),
  not_translated: text('not translated', '未附中文译本'),
  translation_not_sealed: text('translation not sealed', '译本未盖章'),
  too_old: text('issued too long ago', '出具日期过早'),
  wrong_country: text('issued by another country than asked', '出具国不符'),
  sworn_statement: text('a sworn statement is not accepted', '宣誓声明不被接受'),
  validity_too_short: text('validity too short', '有效期不足'),
  span_not_covered: text('does not cover the years relied on', '未覆盖所计年限'),
  file_unreadable: text('the file cannot be read', '文件无法读取'),
};

/** What must be said of a document whose status is unclear. */
export const attributeTexts: Readonly<Record<string, LocalizedText>> = {
  certified: text('how it is authenticated', '认证方式'),
  certified_on: text('when it was authenticated', '认证日期'),
  issued_on: text('when it was issued', '出具日期'),
  valid_until: text('until when it is valid', '有效期'),
  issuing_country: text('which country issued it', '出具国'),
  language: text('in which language it is', '文字'),
  translated: text('whether it is translated', '是否已翻译'),
  translation_sealed: text('whether the translation is sealed', '译本是否盖章'),
  sworn: text('whether it is a sworn statement', '是否为宣誓声明'),
  original: text('whether it is the original', '是否为原件'),
  covers: text('which time it covers', '所证明的期间'),
};

export const providerTexts: Readonly<Record<Provider, LocalizedText>> = {
  candidate: text('From the candidate', '申请人提供'),
  former_employer: text('From former employers', '原用人单位出具'),
  employer: text('From the employer', '用人单位提供'),
  both: text('Signed by both', '双方签署'),
  authority: text('From an authority', '主管部门出具'),
};

export const certificationTexts: Readonly<Record<CertificationKind, LocalizedText>> = {
  apostille: text('apostille', '附加证明书'),
  consular: text('consular authentication', '领事认证'),
  verified: text('verification', '认证（查验）'),
  notarised: text('notarisation', '公证'),
  none: text('no authentication', '无需认证'),
};
