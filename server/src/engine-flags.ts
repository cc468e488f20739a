import { setFlagsFromString } from 'node:v8'

/*
 * Sets V8 up for this process. Imported before anything else by the shells, and by whatever measures them. V8 says
 * nothing of flags that it does not know but on standard error, so they are set only where they are known to be; that
 * of Electron, inside VS Code, may be sealed by now and is set up by the client's arguments or not at all.
 */
const [line] = process.versions.v8.split('.')
if (process.versions['electron'] === undefined && (line === '11' || line === '12')) {
  // What a reading makes is either kept for long or garbage at once; a young generation of tens of megabytes only
  // costs memory and the time to reach it.
  setFlagsFromString('--semi-space-growth-factor=1')
  // A recognizer meets every run, so that compiling it to byte code first would be work done twice.
  setFlagsFromString('--no-regexp-tier-up')
}
