import { Command } from 'commander'
import type { EvaluateOptions } from './evaluate.ts'
import type { ImportOptions } from './import.ts'
import type { JobsRunOptions } from './jobs.ts'
import type { LedgerVerifyOptions } from './ledger.ts'

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

const complain = (sentence: string) => console.error(`good-standing: ${sentence}`)

const program = new Command('good-standing')
  .description('Who may do what on which day, and how we know.')
  .showHelpAfterError('(add --help for what may be typed)')

// Each command loads its own code, so that every one of them starts quickly.
program
  .command('evaluate')
  .description('answer people given as JSON Lines on standard input with one line of JSON each')
  .requiredOption('--as-of <date>', 'the day that is asked about, YYYY-MM-DD')
  .option('--known-at <instant>', 'use only what was recorded by then and not yet retracted')
  .option('--timeline', 'add the spans of every gate and requirement')
  .option('--position <file>', 'a position of your own, as JSON, for all lines')
  .action(async (options: EvaluateOptions) => {
    const { evaluateCommand } = await import('./evaluate.ts')
    process.exitCode = await evaluateCommand(options, complain)
  })

const jobs = program.command('jobs').description('what happens by itself')

jobs
  .command('list')
  .description(
    'say what was last completed, what is late, what waits and what was given up; ends with 1 where something is late',
  )
  .action(async () => {
    const { jobsListCommand } = await import('./jobs.ts')
    process.exitCode = await jobsListCommand()
  })

jobs
  .command('run')
  .description('warn of what lapses, record what was earned, and send the letters')
  .option('--on <date>', 'as of this day, YYYY-MM-DD; today unless told')
  .action(async (options: JobsRunOptions) => {
    const { jobsRunCommand } = await import('./jobs.ts')
    process.exitCode = await jobsRunCommand(options, complain)
  })

program
  .command('ledger')
  .description('what happened, and whether it still stands there as it was written')
  .command('verify')
  .description(
    'read the whole ledger, work out every hash again, compare it with the anchors, and name the first broken row',
  )
  .option(
    '--anchors <folder>',
    'where the anchors are kept, such as a copy of them; the setting ANCHOR_DIR unless told',
  )
  .option('--digest <digest>', 'the digest of an anchor as it was mailed, which has to be among those that are kept')
  .action(async (options: LedgerVerifyOptions) => {
    const { ledgerVerifyCommand } = await import('./ledger.ts')
    process.exitCode = await ledgerVerifyCommand(options, complain)
  })

program
  .command('import [file]')
  .description(
    'take over the people of a personnel file (JSON Lines; standard input without a file): all of them or none',
  )
  .option('--dry-run', 'say what is wrong with the file and what would be imported, and keep nothing')
  .option('--create-teams <program>', 'create teams that do not exist, in this program')
  .action(async (file: string | undefined, options: ImportOptions) => {
    const { importCommand } = await import('./import.ts')
    process.exitCode = await importCommand(file, options, complain)
  })

try {
  await program.parseAsync()
} catch (error) {
  complain(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
