import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Runs this Node with arguments to its end. Rejects when the exit status is not one of `statuses`. */
export async function runNode(
  args: readonly string[],
  statuses: readonly number[] = [0],
): Promise<{ readonly output: string; readonly milliseconds: number }> {
  const started = performance.now()
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  let complaint = ''
  child.stdout.setEncoding('utf8').on('data', (piece: string) => (output += piece))
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (complaint += piece))
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  const milliseconds = performance.now() - started
  if (status === null || !statuses.includes(status)) {
    throw new Error(`node ${args.join(' ')} ended with status ${status ?? 'none'}: ${complaint.slice(0, 2000)}`)
  }
  return { output, milliseconds }
}

/** The most memory that a running process has held so far, in MB; NaN where the system has no /proc. */
export function peakMemory({ pid }: ChildProcess): number {
  try {
    const status = readFileSync(`/proc/${pid ?? 0}/status`, 'utf8')
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024
  } catch {
    return Number.NaN
  }
}
