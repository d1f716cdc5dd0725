// The writer of graphology-gexf without its reader, which needs a DOM or a stand-in for one.
declare module 'graphology-gexf/common/writer.js' {
  export { write as default } from 'graphology-gexf/browser'
}
