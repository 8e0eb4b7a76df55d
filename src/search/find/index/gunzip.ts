/** Unpacking for browsers that cannot do it themselves (Safari before 16.4, Firefox before 113). */
export { gunzipSync } from 'fflate';
