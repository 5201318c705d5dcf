/**
 * Who may do what to whom: one table. A route names an action; `authorize` answers with the scope in which this viewer may do
 * it; queries and workflows take that scope and nothing else, so that none can be called unscoped by accident.
 */
export type StaffRole = 'manager' | 'hr' | 'medical' | 'payroll' | 'auditor' | 'admin'

/**
 * `person` is everyone towards themself; `operator` is the machine's own hand: jobs, the command line, the demonstration, and the
 * front door, where someone is not known yet.
 */
export type Role = 'person' | StaffRole | 'operator'

export type Viewer =
  | { kind: 'account'; accountId: string; personId: string; roles: readonly StaffRole[] }
  | { kind: 'operator'; as: 'jobs' | 'command line' | 'demonstration' | 'front door' }

/** Whose records: everyone's, those of the teams one manages, one's own; `others` is everyone's but one's own. */
export type Reach = 'everyone' | 'others' | 'own team' | 'self'

const table = {
  'choose language': { person: 'self' },
  'change contact': { person: 'self' },
  'choose digests': { person: 'self', operator: 'everyone' },
  'record e-mail address': { hr: 'others' },
  'answer application': { person: 'self' },
  'fill in application': { hr: 'others' },
  'read application': { person: 'self', hr: 'everyone' },
  'screen application': { hr: 'others' },
  'score interview': { hr: 'others' },
  'move application': { hr: 'others' },
  'make offer': { hr: 'others' },
  'answer offer': { person: 'self' },
  'hire applicant': { hr: 'others' },
  'record eligibility': { hr: 'others' },
  'record clearance card': { hr: 'others' },
  'propose waiver': { hr: 'others' },
  'approve waiver': { hr: 'others' },
  'put on hold': { hr: 'others' },
  'check source': { hr: 'others' },
  'record interruption': { hr: 'others' },
  'search exclusions': { hr: 'others' },
  'authorize reports': { person: 'self' },
  'read report': { person: 'self', hr: 'others' },
  'dispute report': { person: 'self' },
  'act on report': { hr: 'others' },
  'keep agency papers': { hr: 'everyone' },
  'change statements': { hr: 'everyone' },
  'exchange messages': { person: 'self', hr: 'others' },
  'name referees': { person: 'self', hr: 'others' },
  'handle references': { hr: 'others' },
  'give reference': { operator: 'everyone' },
  'publish posting': { hr: 'everyone', operator: 'everyone' },
  'submit evidence': { person: 'self', hr: 'others' },
  'report oneself': { person: 'self' },
  'handle self-reports': { hr: 'others' },
  'read submission': { person: 'self', hr: 'everyone' },
  'decide submission': { hr: 'others' },
  'read document': { person: 'self', hr: 'everyone' },
  'change employment': { hr: 'others' },
  'record fact': { hr: 'others' },
  'retract fact': { hr: 'others' },
  'read person': { hr: 'everyone', auditor: 'everyone' },
  'read standing': { person: 'self', manager: 'own team', hr: 'everyone', auditor: 'everyone' },
  'ask as known': { hr: 'everyone', auditor: 'everyone' },
  'work out as known': { operator: 'everyone' },
  'read team board': { manager: 'own team' },
  'manage sites': { hr: 'everyone', operator: 'everyone' },
  'work out rules': { operator: 'everyone' },
  'keep calendar feed': { manager: 'own team' },
  'open calendar feed': { operator: 'everyone' },
  'read mail log': { admin: 'everyone' },
  'review probation': { manager: 'own team', hr: 'others', operator: 'everyone' },
  'answer review': { person: 'self' },
  'approve bonuses': { hr: 'others' },
  'pay bonuses': { payroll: 'others' },
  'read bonuses': { person: 'self', payroll: 'everyone', hr: 'everyone' },
  'sign in': { person: 'self', operator: 'everyone' },
  'read ledger': { auditor: 'everyone', hr: 'everyone', operator: 'everyone' },
  'see today': { hr: 'everyone' },
  'keep view': { hr: 'self' },
  'choose keys': { hr: 'self' },
  'merge people': { hr: 'others' },
  'manage accounts': { admin: 'everyone', operator: 'everyone' },
  'manage teams': { admin: 'everyone', operator: 'everyone' },
  'change policies': { admin: 'everyone', operator: 'everyone' },
  'write letter': { operator: 'everyone' },
  'read pictures': { operator: 'everyone' },
  'import people': { operator: 'everyone' },
  'run sweep': { operator: 'everyone' },
  'operate portal': { admin: 'everyone', operator: 'everyone' },
  'hunt impossible states': { admin: 'everyone', operator: 'everyone' },
} as const satisfies Record<string, Partial<Record<Role, Reach>>>

export type Action = keyof typeof table

/** What `authorize` grants. Queries turn `reach` into a condition on whose row it is. */
export type Scope<A extends Action = Action> = { readonly action: A; readonly reach: Reach; readonly viewer: Viewer }

const width: Record<Reach, number> = { self: 0, 'own team': 1, others: 2, everyone: 3 }

/** The roles that count for a viewer. */
export function rolesOf(viewer: Viewer): readonly Role[] {
  return viewer.kind === 'operator' ? ['operator'] : ['person', ...viewer.roles]
}

/** The widest scope in which the viewer may do this, or null. */
export function authorize<A extends Action>(viewer: Viewer, action: A): Scope<A> | null {
  const granted: Partial<Record<Role, Reach>> = table[action]
  const reaches = rolesOf(viewer).flatMap((role) => granted[role] ?? [])
  const widest = reaches.sort((a, b) => width[b] - width[a])[0]
  return widest ? { action, reach: widest, viewer } : null
}

/** The scope of the machine's own deeds. Throws where the table gives the operator no such action. */
export function operatorScope<A extends Action>(as: Extract<Viewer, { kind: 'operator' }>['as'], action: A): Scope<A> {
  const scope = authorize({ kind: 'operator', as }, action)
  if (!scope) throw new Error(`an operator may not ${action}`)
  return scope
}

/** The person's scope over their own records, whatever other roles they have: what `/me` pages use. */
export function ownScope<A extends Action>(viewer: Viewer, action: A): Scope<A> | null {
  const granted: Partial<Record<Role, Reach>> = table[action]
  return viewer.kind === 'account' && granted.person === 'self' ? { action, reach: 'self', viewer } : null
}

/** A manager's scope over their own teams, whatever other roles they have: what `/team` pages use. */
export function teamScope<A extends Action>(viewer: Viewer, action: A): Scope<A> | null {
  const granted: Partial<Record<Role, Reach>> = table[action]
  const manages = viewer.kind === 'account' && viewer.roles.includes('manager')
  return manages && granted.manager === 'own team' ? { action, reach: 'own team', viewer } : null
}

/** The account behind a scope, for "by whom" columns; null for the machine. */
export function byWhom(scope: Scope): string | null {
  return scope.viewer.kind === 'account' ? scope.viewer.accountId : null
}

/** The fronts a viewer may enter, in the order in which the portal offers them. */
export function frontsOf(viewer: Viewer): ('hr' | 'team' | 'payroll' | 'audit' | 'admin' | 'me')[] {
  const roles = rolesOf(viewer)
  const fronts = [
    roles.includes('hr') && 'hr',
    roles.includes('manager') && 'team',
    roles.includes('payroll') && 'payroll',
    roles.includes('auditor') && 'audit',
    roles.includes('admin') && 'admin',
    roles.includes('person') && 'me',
  ] as const
  return fronts.filter((front) => front !== false)
}
