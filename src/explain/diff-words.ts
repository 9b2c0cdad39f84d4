// The kinds, verdicts and effects of a comparison of policies -> words, from total tables.
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { DiffChange, DiffEffect, DiffPart, Meaning, Verdict, Worth } from '../model/policy-diff.ts';
import { numberText } from './number-text.ts';

export const kindTexts: Readonly<Record<DiffChange['kind'], LocalizedText>> = {
  added: text('added', '新增'),
  removed: text('removed', '删除'),
  changed: text('changed', '修改'),
};

export const partTexts: Readonly<Record<DiffPart, LocalizedText>> = {
  policy: text('policy', '政策文件'),
  head: text('the policy as a whole', '文件整体'),
  conditions: text('condition', '条件'),
  routes: text('route', '符合情形'),
  relaxations: text('relaxation', '放宽'),
  requirements: text('document', '材料'),
  form_defaults: text('form of documents', '材料形式'),
  certification: text('authentication', '认证'),
  filing_conditions: text('condition of filing', '申报条件'),
  filing_windows: text('filing window', '申报期限'),
  time_limits: text('time limit', '办理时限'),
  validity: text('validity of the permit', '许可期限'),
  notices: text('notice', '提示'),
  factors: text('points', '计分要素'),
  catalogue: text('catalogue of posts', '岗位目录'),
  entries: text('post of the catalogue', '目录岗位'),
  encouragement_points: text('local points', '地方加分'),
  pack: text('edition of the pack', '政策包版本'),
  places: text('places', '辖区'),
  sources: text('sources', '来源'),
  facts: text('facts', '要素'),
  documents: text('kinds of documents', '材料种类'),
  catalogues: text('catalogues of values', '取值目录'),
  wages: text('wage bases', '工资基数'),
  country_lists: text('lists of countries', '国家名单'),
  holidays: text('holidays', '节假日'),
};

type Said = Readonly<Record<Verdict, LocalizedText>>;

const ofRoutes: Said = {
  equivalent: text('written otherwise, met by the same people', '表述不同，符合的人不变'),
  wider: text('wider: met by more people, lost by nobody', '更宽：符合的人增加，无人因此不再符合'),
  narrower: text('narrower: met by fewer people, new to nobody', '更严：符合的人减少，无人因此新符合'),
  different: text('different: some now meet it, others no longer do', '不同：有人新符合，也有人不再符合'),
  not_verified: text('not verified: too many combinations to try them all', '未验证：组合过多，未能逐一试算'),
};

const ofPoints: Said = {
  ...ofRoutes,
  equivalent: text('written otherwise, worth the same', '表述不同，分值不变'),
  wider: text('wider: worth more for some, less for nobody', '更宽：有人得分增加，无人减少'),
  narrower: text('narrower: worth less for some, more for nobody', '更严：有人得分减少，无人增加'),
  different: text('different: worth more for some and less for others', '不同：有人得分增加，也有人减少'),
};

const ofDocuments: Said = {
  ...ofRoutes,
  equivalent: text('written otherwise, asked of the same people', '表述不同，要求对象不变'),
  wider: text('wider: asked of more people', '更宽：要求提交的人增加'),
  narrower: text('narrower: asked of fewer people', '更窄：要求提交的人减少'),
  different: text(
    'different: asked of some who were spared, and no longer of others',
    '不同：有人新需提交，也有人不再需要',
  ),
};

const ofRelaxations: Said = {
  ...ofRoutes,
  equivalent: text('written otherwise, eases it for the same people', '表述不同，放宽对象不变'),
  wider: text('wider: eases it for more people', '更宽：可获放宽的人增加'),
  narrower: text('narrower: eases it for fewer people', '更严：可获放宽的人减少'),
  different: text('different: eases it for some, and no longer for others', '不同：有人新获放宽，也有人不再适用'),
};

export function verdictText({ part }: Pick<DiffChange, 'part'>, { verdict, of }: Meaning): LocalizedText {
  if (of === 'points') return ofPoints[verdict];
  if (part === 'requirements') return ofDocuments[verdict];
  return (part === 'relaxations' ? ofRelaxations : ofRoutes)[verdict];
}

/** What a criterion or a factor came to. Between the ends lies what an authority or an unseen text would add. */
export function worthText({ low, high }: Worth, of: Meaning['of']): LocalizedText {
  if (of === 'points') {
    const [least, most] = [numberText(low), numberText(high)];
    return low === high ? text(least, least) : text(`${least}-${most} (open)`, `${least}-${most}（未明确）`);
  }
  if (low === 1) return text('met', '符合');
  return high === 0 ? text('not met', '不符合') : text('open', '待定');
}

/** What follows the worth of the later side. */
export const unitOf = (of: Meaning['of'], { low, high }: Worth): LocalizedText | null =>
  of === 'criterion' ? null : text(low === 1 && high === 1 ? 'point' : 'points', '分');

export const effectTexts: Readonly<Record<DiffEffect, LocalizedText>> = {
  covered: text('come under a standard, or no longer do', '是否适用分类标准有变'),
  rises: text('rise in category', '类别升高'),
  falls: text('fall in category', '类别降低'),
  opens: text('may now reach a higher category', '可能达到更高类别'),
  closes: text('can no longer reach a higher category', '不再可能达到更高类别'),
  undecided: text('become undecided', '由确定变为待定'),
  decided: text('become decided', '由待定变为确定'),
  gains_points: text('gain points', '得分增加'),
  loses_points: text('lose points', '得分减少'),
  gains_document: text('are asked for another document', '新增所需材料'),
  loses_document: text('are spared a document', '减少所需材料'),
  permit: text('need a permit otherwise than before', '是否需要许可有变'),
  filing: text('can file otherwise than before', '可否申报有变'),
};

export const notAccounted = text(
  'in force already: say why in “corrections” of the file, or name the policy in the changelog',
  '已施行：请在文件的 corrections 中写明原因，或在更新日志中写出该政策',
);
