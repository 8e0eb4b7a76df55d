import { isOnSharedMachine } from './shared-machine.ts';

/**
 * Where everything is kept that this site keeps: in this browser, on a shared machine in this window alone. Only what
 * leaves a shared machine or measures what is kept asks for one of them by name (`my/store/`), and the first paint.
 * @throws where it is blocked
 */
export const siteStorage = (): Storage => (isOnSharedMachine() ? sessionStorage : localStorage);
