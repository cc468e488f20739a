import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'

/*
 * Until V8 optimizes it, a loop `for (const item of list)` makes an object for every item, and so does each name in
 * `const [one, other] = pair`: a fifth of everything that a first analysis allocates. For arrays, and only for what the
 * type checker knows to be one, the bundles therefore count and index, which means the same.
 */

const TOP = dirname(import.meta.dirname)
/** What loads the bundles, which no module imports. */
export const COMPILED_BEFORE = join(TOP, 'server/src/process/compiled-before.ts')

/** An esbuild plugin: the modules of the server are written with indices where they go through arrays. */
export const plainLoops = {
  name: 'plain-loops',
  setup(bundle) {
    const entryPoints = [...Object.values(bundle.initialOptions.entryPoints), COMPILED_BEFORE]
    let emit
    bundle.onLoad({ filter: /[\\/]server[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
      emit ??= emitter(entryPoints)
      return { contents: emit(path), loader: 'js' }
    })
  },
}

/** Emits modules of one program as JavaScript, types left out and loops made plain. */
function emitter(entryPoints) {
  const { compilerOptions } = JSON.parse(readFileSync(join(TOP, 'tsconfig.base.json'), 'utf8'))
  const { options } = ts.convertCompilerOptionsFromJson(
    // Imports of types only are to go, as they do where esbuild reads the modules itself.
    { ...compilerOptions, verbatimModuleSyntax: false, emitDeclarationOnly: false, composite: false },
    TOP,
  )
  const program = ts.createProgram(entryPoints, {
    ...options,
    types: ['node'],
    module: ts.ModuleKind.Preserve,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    resolveJsonModule: true,
  })
  const plain = plainTransformer(program.getTypeChecker())
  return (path) => {
    const module = program.getSourceFile(path)
    if (module === undefined) throw new Error(`${path} is imported by none of ${entryPoints.join(', ')}`)
    let code = ''
    const write = (name, text) => (code = text)
    program.emit(module, write, undefined, false, { before: [plain] })
    return code
  }
}

/** A transformer of TypeScript's compiler that writes loops over arrays, and names taken out of arrays, with indices. */
function plainTransformer(checker) {
  const { factory } = ts

  function isArray(type) {
    if (type.isUnion()) return type.types.every(isArray)
    return checker.isArrayType(type) || checker.isTupleType(type) || /^RegExp\w+Array$/.test(type.symbol?.name ?? '')
  }
  function isArrayNode(node) {
    return isArray(checker.getTypeAtLocation(ts.getOriginalNode(node)))
  }

  /** The array behind `list.entries()`; undefined for anything else. */
  function behindEntries(expression) {
    if (!ts.isCallExpression(expression) || !ts.isPropertyAccessExpression(expression.expression)) return undefined
    const { expression: list, name } = expression.expression
    return name.text === 'entries' && isArrayNode(list) ? list : undefined
  }

  /** `[one, , other = 1]` as `{ 0: one, 2: other = 1 }`, which reads the same of an array. */
  function byIndex(pattern) {
    return factory.createObjectBindingPattern(
      pattern.elements.flatMap((element, at) => {
        if (ts.isOmittedExpression(element)) return []
        return factory.createBindingElement(
          undefined,
          factory.createNumericLiteral(at),
          element.name,
          element.initializer,
        )
      }),
    )
  }

  function counting(loop, list, namesOf) {
    const [all, at] = [factory.createUniqueName('all'), factory.createUniqueName('at')]
    const declare = (name, value) => factory.createVariableDeclaration(name, undefined, undefined, value)
    const names = namesOf(at, factory.createElementAccessExpression(all, at))
    const constants = names.map(([name, value]) => declare(name, value))
    return factory.createForStatement(
      factory.createVariableDeclarationList(
        [declare(all, list), declare(at, factory.createNumericLiteral(0))],
        ts.NodeFlags.Let,
      ),
      factory.createLessThan(at, factory.createPropertyAccessExpression(all, 'length')),
      factory.createPostfixIncrement(at),
      factory.createBlock([
        factory.createVariableStatement(
          undefined,
          factory.createVariableDeclarationList(constants, loop.initializer.flags & ts.NodeFlags.BlockScoped),
        ),
        loop.statement,
      ]),
    )
  }

  function isPlainName({ initializer }) {
    return initializer === undefined
  }

  function plainLoop(loop) {
    if (loop.awaitModifier !== undefined || !ts.isVariableDeclarationList(loop.initializer)) return loop
    const [{ name }] = loop.initializer.declarations
    const list = behindEntries(loop.expression)
    if (list !== undefined && ts.isObjectBindingPattern(name) && name.elements.every(isPlainName)) {
      return counting(loop, list, (at, item) =>
        name.elements.map((element) => [element.name, element.propertyName.text === '0' ? at : item]),
      )
    }
    return isArrayNode(loop.expression) ? counting(loop, loop.expression, (at, item) => [[name, item]]) : loop
  }

  return (context) => (file) => {
    function visit(node) {
      const inside = ts.visitEachChild(node, visit, context)
      if (ts.isForOfStatement(inside)) return plainLoop(inside)
      if (!ts.isArrayBindingPattern(inside)) return inside
      const hasRest = inside.elements.some((element) => element.dotDotDotToken !== undefined)
      return hasRest || !isArrayNode(inside) ? inside : byIndex(inside)
    }
    return ts.visitNode(file, visit)
  }
}
