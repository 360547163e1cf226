/** For mutation testing: a property ends at its first counterexample and looks for no simpler one. */
import fc from 'fast-check';

fc.configureGlobal({ endOnFailure: true });
