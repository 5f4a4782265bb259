/** Prints an output by its name: a number, a text, a vector or a table. Functions are for other code. */
export function print(name: string, value: unknown): void {
  if (typeof value === 'function') return;
  const text = (one: unknown) => (Object.is(one, -0) ? '-0' : String(one));
  const list = ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value;
  if (typeof list !== 'object' || list === null) {
    console.log(`${name} = ${text(list)}`);
  } else if (Array.isArray(list) && list.every((one) => typeof one === 'number')) {
    console.log(`${name} = [${list.map(text).join(', ')}]`);
  } else {
    console.log(name);
    const { data, rows, columns } = list as { data?: Float64Array; rows: number; columns: number };
    const row = (_: unknown, i: number) =>
      Array.from(data?.slice(i * columns, (i + 1) * columns) ?? []);
    console.table(ArrayBuffer.isView(data) ? Array.from({ length: rows }, row) : list);
  }
}
