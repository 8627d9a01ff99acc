import type { JsonSlice } from './json-slices.ts';

/** A JSON object whose members nobody has checked yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Parses a part of a JSON text; undefined where it breaks JSON's grammar. */
export function parseSlice(text: string, { start, end }: JsonSlice): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text.slice(start, end)) };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined; // JSON has no other way to ask whether a text is JSON
    throw error;
  }
}

/** True for a JSON object, false for arrays and all else. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A member that is a text; null where it is absent, of another type, or only spaces. */
export function textMember(object: JsonObject, name: string): string | null {
  const value = Object.hasOwn(object, name) ? object[name] : undefined;
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** A member that is a list; empty where it is absent or of another type. */
export function listMember(object: JsonObject, name: string): readonly unknown[] {
  const value = Object.hasOwn(object, name) ? object[name] : undefined;
  return Array.isArray(value) ? value : [];
}
