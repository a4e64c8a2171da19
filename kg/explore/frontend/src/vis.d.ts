/** The part of vis-network (inlined from the pyvis package) that the page uses. */
declare namespace vis {
  interface ClickEvent {
    nodes: string[];
    edges: string[];
    pointer: { DOM: { x: number; y: number }; canvas: { x: number; y: number } };
  }
  class Network {
    constructor(container: HTMLElement, data: { nodes: object[]; edges: object[] }, options: object);
    on(event: string, handler: (event: ClickEvent & { node: string; edge: string }) => void): void;
    setData(data: { nodes: object[]; edges: object[] }): void;
    setOptions(options: object): void;
    selectNodes(ids: string[], highlightEdges?: boolean): void;
    selectEdges(ids: string[]): void;
    unselectAll(): void;
    fit(options?: object): void;
    moveTo(options: object): void;
    getScale(): number;
    getViewPosition(): { x: number; y: number };
    getPositions(ids?: string[]): Record<string, { x: number; y: number }>;
    getBoundingBox(id: string): { left: number; right: number; top: number; bottom: number };
    canvasToDOM(point: { x: number; y: number }): { x: number; y: number };
    DOMtoCanvas(point: { x: number; y: number }): { x: number; y: number };
    redraw(): void;
    setSize(width: string, height: string): void;
    body: { data: { edges: { update(items: object[]): void }; nodes: { update(items: object[]): void } } };
  }
}
