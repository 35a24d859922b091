package prunus.training.run;

import java.util.Map;
import prunus.models.BadInputException;
import prunus.models.prune.Blocks;
import prunus.models.prune.FilterPruner;
import prunus.models.prune.LoadBalanced;
import prunus.models.prune.LotteryTicket;
import prunus.models.prune.NofM;
import prunus.models.prune.OptimalBrainSurgeon;
import prunus.models.prune.Pruner;
import prunus.models.prune.PruningMethod;
import prunus.models.prune.QualityMagnitude;
import prunus.models.prune.ThiNet;
import prunus.models.prune.WeightPruner;
import prunus.training.learn.Evidence;

/** The pruners of each method, with what they need to know of a network in training. */
final class Pruners {
  private static final int PES = 64;

  private Pruners() {}

  /** Pruners of a method for layers of one network, in its present state. */
  static PrunerOf of(PruningMethod method, Evidence evidence, long seed) {
    return switch (method) {
      case MAGNITUDE -> (layer, d, initial) -> new WeightPruner.Magnitude(d);
      case RANDOM -> (layer, d, initial) -> new WeightPruner.Uniform(d, seed + layer.hashCode());
      case OBD -> {
        Map<String, double[]> h = evidence.hessianDiagonal();
        yield (layer, d, initial) -> new WeightPruner.OptimalBrainDamage(d, h.get(layer));
      }
      case OBS -> {
        Map<String, double[][]> inverse = evidence.inverseHessians();
        yield (layer, d, initial) -> new OptimalBrainSurgeon(d, inverse.get(layer));
      }
      case THINET -> {
        Map<String, double[][]> added = evidence.contributions();
        yield (layer, d, initial) -> new ThiNet(d, added.get(layer));
      }
      case TAYLOR -> {
        Map<String, double[]> g = evidence.gradientOverBatches();
        yield (layer, d, initial) -> new WeightPruner.Taylor(d, g.get(layer));
      }
      case LOTTERY_TICKET ->
          (layer, d, initial) -> new LotteryTicket(new WeightPruner.Magnitude(d), initial);
      case N_OF_M -> (layer, d, initial) -> new NofM(2, 4);
      case BLOCK -> (layer, d, initial) -> new Blocks(d, 4, 4);
      case LOAD_BALANCED -> (layer, d, initial) -> new LoadBalanced(d, PES);
      case FILTER_L1 -> (layer, d, initial) -> new FilterPruner.L1(d);
      case FILTER_L2, SOFT_FILTERS -> (layer, d, initial) -> new FilterPruner.L2(d);
      case GEOMETRIC_MEDIAN -> (layer, d, initial) -> new FilterPruner.GeometricMedian(d);
      case FILTER_TAYLOR -> {
        Map<String, double[]> g = evidence.gradient();
        yield (layer, d, initial) -> new FilterPruner.FilterTaylor(d, g.get(layer));
      }
      case APOZ -> {
        Map<String, double[]> zeros = evidence.zeros();
        yield (layer, d, initial) -> new FilterPruner.AverageZeros(d, zeros.get(layer));
      }
      case WANDA ->
          throw new BadInputException(
              "wanda prunes finished models by what they make of samples; give sim prune a model,"
                  + " or choose taylor");
      case SLIMMING ->
          throw new BadInputException(
              "slimming scores filters by the scale of a batch normalisation behind them and"
                  + " this network has none; choose another method, such as filter-l1");
    };
  }

  /** A pruner for one layer. */
  @FunctionalInterface
  interface PrunerOf {
    /**
     * The pruner.
     *
     * @param density share that is kept, 0..1
     * @param initial the layer's weights before training
     */
    Pruner of(String layer, double density, float[] initial);

    /** The pruner for a target. */
    default Pruner of(String layer, Target target, float[] initial) {
      return switch (target) {
        case Target.Density d -> of(layer, d.share(), initial);
        case Target.Quality q -> new QualityMagnitude(q.factor());
      };
    }
  }
}
