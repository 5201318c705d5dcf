const standing = {
  through: 'through {{date}}',
  due: 'due by {{date}}',
  since: 'since {{date}}',
  sinceAgain: 'since {{date}}; in order again from {{again}}',
  again: 'in order again from {{date}}',
  from: 'from {{date}}',
  untilThen: 'until then {{word}} {{detail}}',
  renewingOpen_one: 'Renewing it leaves no end date.',
  renewingOpen_other: 'Renewing them leaves no end date.',
  renewingOnly_one: 'Renewing it takes this to {{date}}.',
  renewingOnly_other: 'Renewing them takes this to {{date}}.',
} as const

export default standing
