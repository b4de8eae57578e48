import { startEmbeddedStore } from '../../server/embedded/store.ts';

/** A process that starts a store, tells where it is, and waits to be killed. */
const { uri, pid } = await startEmbeddedStore({ dataFolder: process.argv[2]! });
process.send?.({ uri, pid });
