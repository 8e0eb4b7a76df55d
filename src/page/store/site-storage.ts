import { isOnSharedMachine } from './shared-machine.ts';

/**
 * Where everything is kept that this site keeps: in this browser, on a shared machine in this window alone. Nobody else
 * asks for either.
 * @throws where it is blocked
 */
export const siteStorage = (): Storage => (isOnSharedMachine() ? sessionStorage : localStorage);
