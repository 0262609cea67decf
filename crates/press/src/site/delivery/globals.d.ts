// What is around a service worker, as TypeScript's own list of a worker's world does not say it.

declare const clients: Clients;
declare const registration: ServiceWorkerRegistration;

declare function addEventListener<Name extends keyof ServiceWorkerGlobalScopeEventMap>(
  name: Name,
  listener: (event: ServiceWorkerGlobalScopeEventMap[Name]) => void,
): void;
