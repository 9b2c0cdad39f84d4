// Everything an interview says by itself -> words in both languages; facts, documents and places bring their own.
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { Moves } from './next-fact.ts';
import type { PaperAttribute, Question } from './question.ts';

/** Words that may be typed at every prompt, and what they do. */
export const commands = ['?', 'dk', 'na', 'back', 'more', 'jump', 'review', 'finish', 'save'] as const;
export type Command = (typeof commands)[number];

export const commandTexts: Readonly<Record<Command, LocalizedText>> = {
  '?': text('why this is asked, and help', '为何询问，以及填写说明'),
  dk: text('don’t know', '不清楚'),
  na: text('does not apply', '不适用'),
  back: text('the question before', '上一题'),
  more: text('earlier answers, review, finish now, save and leave', '查看或修改已答、立即完成、保存退出'),
  jump: text('change an earlier answer', '修改之前的回答'),
  review: text('all answers so far', '查看全部回答'),
  finish: text('finish now, with the answer as it stands', '立即完成，按现有情况出结果'),
  save: text('save and leave', '保存并退出'),
};

/** Other words for the same. */
export const commandSynonyms: Readonly<Record<Command, readonly string[]>> = {
  '?': ['？', 'help', 'why', '帮助', '说明'],
  dk: ['don’t know', "don't know", 'unknown', '不知道', '不清楚', '未知'],
  na: ['n/a', 'does not apply', '不适用'],
  back: ['返回', '上一题'],
  more: ['更多'],
  jump: ['跳转', '修改'],
  review: ['回看', '查看'],
  finish: ['完成'],
  save: ['保存', '退出', 'quit', 'exit'],
};

export const questionTexts: Readonly<Record<Exclude<Question['kind'], 'fact' | 'paper'>, LocalizedText>> = {
  purpose: text('What is filed for?', '申办什么事项？'),
  place: text('Where is it filed? Type a name to search.', '在哪里申报？可输入名称查找。'),
  filing_on: text('On which day is it first submitted on line?', '首次网上提交是哪一天？'),
  name: text(
    'Name of the candidate, as in the passport? It is only printed; Enter leaves it out.',
    '申请人姓名（与护照一致）？仅用于打印，回车可跳过。',
  ),
  rare: text(
    'Does any of these apply to the candidate? Tick those that do.',
    '申请人是否有下列情况？请勾选符合的项目。',
  ),
  general: text(
    'These are taken to hold. Tick those that do not, or are not certain.',
    '以下各项默认成立。请勾选不成立或不确定的项目。',
  ),
  papers: text('Which of these documents are in hand already?', '下列材料中，哪些已经在手？'),
};

/** `en` and `zh` follow the name of the document. */
export const paperTexts: Readonly<Record<PaperAttribute, LocalizedText>> = {
  issued_on: text('issued on which day?', '出具日期是哪一天？'),
  valid_until: text('valid until which day?', '有效期至哪一天？'),
  issuing_country: text('issued in which country or territory?', '由哪个国家或地区出具？'),
  language: text('in which language? Two letters, such as en.', '使用何种文字？请填两位字母代码，如 en。'),
  certified: text('how is it authenticated?', '如何认证？'),
  certified_on: text('authenticated on which day?', '认证日期是哪一天？'),
  translated: text('is there a Chinese translation?', '是否已有中文译本？'),
  translation_sealed: text('is the translation sealed?', '译本是否盖章？'),
  sworn: text('is it a sworn statement?', '是否为宣誓声明？'),
  original: text('is the original at hand?', '是否持有原件？'),
  covers: text(
    'which time does it cover? Two days, such as 2012-09-01 to 2021-09-30.',
    '证明的期间？请填起止日，如 2012-09-01 至 2021-09-30。',
  ),
  file: text(
    'where is the scan? A path below the folder of the profile; Enter leaves it out.',
    '扫描件在哪里？请填档案所在文件夹内的路径，回车可跳过。',
  ),
};

export const moveTexts: Readonly<Record<Moves, LocalizedText>> = {
  permit: text('whether a permit is needed', '是否需要许可'),
  category: text('the category', '类别'),
  points: text('the points', '积分'),
  papers: text('the documents, or whether this filing is open', '材料或能否申报'),
};

export const said = {
  firstQuestion: text('This is the first question of this session.', '这是本次的第一题。'),
  nothingToJump: text('Nothing is answered yet.', '目前还没有回答。'),
  jumpTo: text('Which answer is to be changed?', '要修改哪一项回答？'),
  moreOf: text('What next?', '接下来？'),
  goOn: text('go on with the question', '继续回答'),
  done: text('nothing more', '没有其他'),
  none: text('none of these', '以上均无'),
  chosen: text('chosen so far', '已选'),
  whichReading: text('Which day is meant?', '指的是哪一天？'),
  atTheEnd: text('at the end of the list', '列表末尾另有'),
  typeOrMove: text('type to search, or move down the list', '输入文字查找，或向下选择'),
  notFound: text('nothing found', '未找到'),
  yes: text('yes', '是'),
  no: text('no', '否'),
  today: text('today', '今天'),
  unknown: text('not known', '不清楚'),
  notApplicable: text('does not apply', '不适用'),
  asksFor: text('It can change', '可影响'),
  routes: text('Routes that wait for it', '待此项确定的情形'),
  factors: text('Points', '积分'),
  documents: text('Documents that hang on it', '取决于此项的材料'),
  sources: text('Sources', '来源'),
  help: text('Help', '说明'),
  noneDecides: text('It was ticked as applying; its value is needed.', '已勾选该项，需填写具体内容。'),
  screenHelp: text(
    'What is not ticked is written down as shown. Each can still change the answer; what is ticked is asked for next.',
    '未勾选的，按所示情况记录。各项均可能影响结果；勾选的将逐项询问。',
  ),
  papersHelp: text(
    'What is in hand is checked for age, authentication and translation. What is not ticked is listed as missing.',
    '已有材料将核对出具日期、认证和译本；未勾选的列为所缺材料。',
  ),
  begins: (file: string) =>
    text(
      `The answers are saved in ${file} after each one. Type ? at any prompt for help.`,
      `每答一题即保存于 ${file}。任何时候可输入 ? 查看说明。`,
    ),
  goesOn: (file: string) =>
    text(
      `Going on with ${file}: only what it lacks is asked, and saved after each answer. Type ? at any prompt for help.`,
      `继续 ${file}：只询问其中尚缺的内容，每答一题即保存。任何时候可输入 ? 查看说明。`,
    ),
  saved: (file: string) => text(`Saved in ${file}.`, `已保存于 ${file}。`),
  goOnWith: (file: string) =>
    text(`laihua interview ${file} goes on with it.`, `运行 laihua interview ${file} 可继续。`),
  nothing: text('Nothing was answered, so nothing was saved.', '没有回答任何问题，未保存文件。'),
  offer: text('Write the checklist for the client?', '是否生成给客户的材料清单？'),
  writeChecklist: (file: string) => text(`yes, as ${file}`, `是，保存为 ${file}`),
  written: (file: string) => text(`Written: ${file}`, `已生成：${file}`),
} as const;

/** "Yearly pay in China: 520,000 CNY". */
export const pairText = (name: LocalizedText, value: LocalizedText): LocalizedText =>
  text(`${name.en}: ${value.en}`, `${name.zh}：${value.zh}`);
