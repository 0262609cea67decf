// What `wasm-bindgen` writes of src/embed/*.rs when the app is built.

declare module "newsfold-glue" {
  export const EmbeddedReader: any;
  export const HeldPage: any;
  export function takeRequest(url: string, controller: AbortController, answer: Promise<Response | null>): void;
  export default function init(options: { module_or_path: Response | ArrayBuffer }): Promise<unknown>;
}
