// cytoscape-fcose ships without types; it is only ever given to cytoscape.use.
declare module 'cytoscape-fcose' {
  import type { Ext } from 'cytoscape'

  const fcose: Ext
  export default fcose
}
