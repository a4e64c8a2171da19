/** Boxes that must not lie over each other, and a grid that finds out quickly. */

export interface Point {
  x: number;
  y: number;
}

export interface Box {
  width: number;
  height: number;
  /** How far the middle of the box lies below the node's own position (the name hangs below it). */
  drop: number;
}

const CELL = 96;

interface Item {
  x: number;
  y: number;
  w: number;
  h: number;
}

export class Floor {
  private readonly cells = new Map<number, Item[]>();

  // Asked thousands of times for one picture: so no lists are made on the way.
  free(at: Point, box: Box): boolean {
    const y = at.y + box.drop;
    const right = Math.floor((at.x + box.width / 2) / CELL);
    const low = Math.floor((y - box.height / 2) / CELL);
    const high = Math.floor((y + box.height / 2) / CELL);
    for (let i = Math.floor((at.x - box.width / 2) / CELL); i <= right; i++)
      for (let j = low; j <= high; j++) {
        const cell = this.cells.get(i * 65_536 + j);
        if (!cell) continue;
        for (let k = 0; k < cell.length; k++) {
          const other = cell[k]!;
          if (Math.abs(other.x - at.x) * 2 < other.w + box.width && Math.abs(other.y - y) * 2 < other.h + box.height) return false;
        }
      }
    return true;
  }

  take(at: Point, box: Box): void {
    const item = { x: at.x, y: at.y + box.drop, w: box.width, h: box.height };
    for (let i = Math.floor((item.x - item.w / 2) / CELL); i <= Math.floor((item.x + item.w / 2) / CELL); i++)
      for (let j = Math.floor((item.y - item.h / 2) / CELL); j <= Math.floor((item.y + item.h / 2) / CELL); j++) {
        const key = i * 65_536 + j;
        const cell = this.cells.get(key);
        if (cell) cell.push(item);
        else this.cells.set(key, [item]);
      }
  }
}

/** A name in full, in lines of about `width` characters, broken at spaces. */
export function wrap(name: string, width = 20): string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/).filter(Boolean)) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length ? lines : [name];
}
