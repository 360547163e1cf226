/**
 * The image store of the Docker Engine on the simulated computer. It determines the wording of a
 * refused pull or push. The registry's answer is the same for both (facts.md#image-stores).
 *
 * `containerd` is the default of Docker Engine 29 and of Docker Desktop 4.34. `graph` is the store
 * with graph drivers of older installations.
 */
export type ImageStore = 'containerd' | 'graph';
