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

export class Floor {
  private readonly cells = new Map<number, { x: number; y: number; w: number; h: number }[]>();

  free(at: Point, box: Box): boolean {
    const y = at.y + box.drop;
    for (const key of this.keys(at.x, y, box.width, box.height))
      for (const other of this.cells.get(key) ?? [])
        if (Math.abs(other.x - at.x) * 2 < other.w + box.width && Math.abs(other.y - y) * 2 < other.h + box.height) return false;
    return true;
  }

  take(at: Point, box: Box): void {
    const item = { x: at.x, y: at.y + box.drop, w: box.width, h: box.height };
    for (const key of this.keys(item.x, item.y, item.w, item.h)) {
      const cell = this.cells.get(key);
      if (cell) cell.push(item);
      else this.cells.set(key, [item]);
    }
  }

  private keys(x: number, y: number, w: number, h: number): number[] {
    const keys: number[] = [];
    for (let i = Math.floor((x - w / 2) / CELL); i <= Math.floor((x + w / 2) / CELL); i++)
      for (let j = Math.floor((y - h / 2) / CELL); j <= Math.floor((y + h / 2) / CELL); j++) keys.push(i * 65_536 + j);
    return keys;
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
