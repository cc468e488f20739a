import { readFileSync } from 'node:fs'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

/** Prints how many milliseconds a process that has just started takes to parse the text of a file. */
const text = readFileSync(process.argv[2] ?? '', 'utf8')
const processor = unified().use(remarkParse).use(remarkGfm).freeze()
const started = performance.now()
const { children } = processor.parse(text)
const milliseconds = performance.now() - started
console.log(JSON.stringify({ milliseconds, count: children.length }))
