/**
 * A network of the models module whose weights a framework (DJL with PyTorch) can train: its
 * parameters with their optimiser and masks, a step, an epoch, and what pruners ask of gradients
 * and activations. The only package that names the framework. Depends on {@code models}.
 */
package prunus.training.learn;
