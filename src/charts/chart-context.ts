/** What the names of a chart are held against. The caller knows rules, vocabulary and posts; charts never do. */
export interface ChartContext {
  readonly ruleOutputs: ReadonlyMap<string, 'boolean' | 'number' | 'enum' | 'codes'>;
  readonly commands: ReadonlySet<string>;
  readonly facts: ReadonlySet<string>;
  readonly charts: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  /** Rules that say the same whatever the facts are, where that is known. */
  readonly constantRules?: ReadonlyMap<string, true | false | 'undetermined'>;
  /** Roles that nobody holds, where that is known: a reminder to them reaches nobody. */
  readonly vacantRoles?: ReadonlySet<string>;
}
