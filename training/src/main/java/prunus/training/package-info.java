/**
 * The three steps of Han et al. 2015 on a real framework (DJL with PyTorch): train, prune, retrain;
 * then the shared weights of Deep Compression, trained too. Depends on {@code models}; nothing
 * depends on it, so that nothing else loads the framework.
 */
package prunus.training;
