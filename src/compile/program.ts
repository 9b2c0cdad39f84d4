// The program: everything that applies to one place, day and purpose, ready to be evaluated on the facts of a profile.

import type { Category } from '../model/category.ts';
import type { Confidence } from '../model/confidence.ts';
import type { Criterion, FactTest } from '../model/criterion.ts';
import type { FactState } from '../model/fact-state.ts';
import type { LocalizedText } from '../model/localized-text.ts';
import type { Level, Truth } from '../model/outcome.ts';
import type { Pack } from '../model/pack.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type {
  CertificationTable,
  EncouragementPoints,
  Factor,
  FilingCondition,
  FilingWindow,
  FormDefault,
  Instead,
  Notice,
  Points,
  Policy,
  Relaxation,
  Requirement,
  Scope,
  TimeLimit,
  Validity,
  ValidityLimit,
} from '../model/policy.ts';
import type { Purpose } from '../model/purpose.ts';
import type { DocumentType, FactDefinition, Place } from '../model/vocabulary.ts';
import type { Memory, Said } from './memory.ts';
import type { PayBase } from './pay-base.ts';

/** What the facts are at one moment of an evaluation: a state by slot, and the points they make. */
export interface Situation {
  /** The filing day, from which spans are counted. */
  readonly as_of: PlainDate;
  readonly states: readonly FactState[];
  /** Whether the state of a fact is only assumed or not given. */
  readonly isAssumed: (slot: number) => boolean;
  /** Points at a level, from the least to the most the facts allow. */
  readonly points: (level: Level) => PointRange;
  /** The program whose tests are remembered for it, and what they said. */
  readonly memory: Memory;
  readonly said: Said;
}

export interface PointRange {
  readonly min: number;
  readonly max: number;
}

/** Evaluates one criterion on a situation, with what the level grants. */
export type Test = (situation: Situation, level: Level) => Truth;

/** A criterion compiled: its test, its parts and, for a test of a fact, what the explanation needs. */
export interface Node {
  readonly criterion: Criterion;
  readonly test: Test;
  readonly parts: readonly Node[];
  /** Set on tests of a fact. */
  readonly leaf?: { readonly slot: number; readonly test: FactTest; readonly definition: FactDefinition };
  /** Set on references to a condition, a route, a group or a category: the ids they stand for. */
  readonly items?: readonly string[];
  /** Set on references to a condition: how it can be met. */
  readonly condition?: EasedCondition;
}

/** Where an item comes from and how well it is supported. `id` is `<edition>#<item>`. */
export interface Origin {
  readonly id: string;
  readonly policy: Policy;
  readonly title?: LocalizedText;
  readonly provision?: LocalizedText;
  readonly confidence: Confidence;
  readonly sources: readonly string[];
}

/** A relaxation in force for this purpose; `when` absent means for everybody in scope. */
export interface CompiledRelaxation {
  readonly origin: Origin;
  readonly item: Relaxation;
  readonly scope: Scope;
  readonly when?: Node;
  /** A weaker criterion, where the effect is one. */
  readonly to?: Node;
  readonly validity?: ValidityLimit;
  readonly instead?: CompiledInstead;
}

/** A condition with the relaxations that may carry it for one category. */
export interface EasedCondition {
  readonly origin: Origin;
  readonly own: Node;
  readonly relaxations: readonly CompiledRelaxation[];
  readonly test: Test;
}

export interface CompiledRoute {
  readonly origin: Origin;
  readonly category: Category;
  readonly group?: string;
  readonly title: LocalizedText;
  /** The only filings it serves, where it says so. */
  readonly purposes?: readonly Purpose[];
  readonly place: string;
  readonly proof: readonly string[];
  /** Whether its own test asks for points. */
  readonly byPoints: boolean;
  /** The route's own test, without general conditions. */
  readonly own: Node;
  /** General conditions of its category, eased. */
  readonly general: readonly EasedCondition[];
  /** Own test and general conditions together; an unconfirmed route is met only where unseen texts are granted. */
  readonly test: Test;
}

export interface CompiledChoice {
  readonly when?: Node;
  readonly points: Points;
  readonly title?: LocalizedText;
  readonly confidence?: Confidence;
}

export interface CompiledFactor {
  readonly origin: Origin;
  readonly factor: Factor;
  readonly slot?: number;
  readonly choices: readonly CompiledChoice[];
  /** Slots of every fact the factor reads. */
  readonly slots: readonly number[];
  /** Whether its points may change with a fact. */
  readonly mayMoveWith: (slot: number) => boolean;
  /** Points of the factor on a situation. */
  readonly range: (situation: Situation, level: Level) => PointRange;
}

export interface CompiledTable {
  readonly id: string;
  readonly policy: Policy;
  readonly maximum: number;
  readonly factors: readonly CompiledFactor[];
}

export interface CompiledScheme {
  readonly policy: Policy;
  readonly scheme: EncouragementPoints;
  readonly choices: readonly CompiledChoice[];
}

export interface CompiledInstead {
  readonly document: string;
  readonly item: Instead;
  readonly scope: Scope;
  readonly when?: Node;
}

export interface CompiledAlternative {
  readonly document: string;
  readonly when?: Node;
  readonly form: NonNullable<Requirement['form']>;
}

export interface CompiledRequirement {
  readonly origin: Origin;
  readonly item: Requirement;
  readonly scope: Scope;
  readonly when?: Node | undefined;
  readonly alternatives: readonly CompiledAlternative[];
  readonly instead?: CompiledInstead;
  readonly relaxations: readonly CompiledRelaxation[];
}

export interface CompiledFilingCondition {
  readonly origin: Origin;
  readonly item: FilingCondition;
  readonly scope: Scope;
  readonly grounds: readonly { readonly id: string; readonly title: LocalizedText; readonly when: Node }[];
  readonly relaxations: readonly CompiledRelaxation[];
}

/** An item with its scope and optional test, for sections whose effect is read where it is used. */
export interface CompiledItem<T> {
  readonly origin: Origin;
  readonly item: T;
  readonly scope: Scope;
  readonly when?: Node | undefined;
  readonly relaxations: readonly CompiledRelaxation[];
}

export interface Program {
  readonly pack: Pack;
  readonly place: Place;
  /** The place and those above it, nearest first, ending with `national`. */
  readonly chain: readonly string[];
  /** The places above it, nearest first. */
  readonly above: readonly Place[];
  readonly as_of: PlainDate;
  readonly purpose: Purpose;
  readonly policies: readonly Policy[];
  readonly definitions: readonly FactDefinition[];
  readonly slots: ReadonlyMap<string, number>;
  readonly documents: ReadonlyMap<string, DocumentType>;
  /** Ids that count as a value: the value itself and every narrower entry of its catalogue. */
  readonly narrower: (fact: string, value: string) => ReadonlySet<string>;
  readonly routes: readonly CompiledRoute[];
  readonly generalConditions: readonly EasedCondition[];
  readonly table?: CompiledTable | undefined;
  readonly schemes: readonly CompiledScheme[];
  readonly requirements: readonly CompiledRequirement[];
  readonly formDefaults: readonly CompiledItem<FormDefault>[];
  readonly certification: readonly CompiledItem<CertificationTable>[];
  readonly filingConditions: readonly CompiledFilingCondition[];
  readonly filingWindows: readonly CompiledItem<FilingWindow>[];
  readonly timeLimits: readonly CompiledItem<TimeLimit>[];
  readonly validity: readonly CompiledItem<Validity>[];
  readonly notices: readonly CompiledItem<Notice>[];
  readonly memory: Memory;
  /** One more criterion of a policy in force, compiled as those above; `category` is that of the route it serves. */
  readonly criterion: (criterion: Criterion, policy: Policy, category?: Category) => Node;
  /** The wage base of the place for the series a criterion names, on the day. */
  readonly payBase: (series: string) => PayBase | undefined;
}
