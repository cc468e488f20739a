import '../process/at-start.ts'

// Only now: what V8 kept of an earlier process holds for the flags that it was kept with.
void import('./language-server.ts').then(({ startServer }) => {
  startServer()
})
