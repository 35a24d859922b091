package prunus.training.command;

import java.util.function.Consumer;
import prunus.models.training.TrainingFramework;
import prunus.models.training.TrainingRequest;

/** Training with PyTorch on one thread: the same seed gives the same bytes. */
public final class PyTorch implements TrainingFramework {
  /** The framework; its libraries are loaded by the first request that needs them. */
  public PyTorch() {
    System.setProperty("ai.djl.pytorch.num_threads", "1");
    System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
    System.setProperty("ai.djl.offline", "true");
  }

  @Override
  public void run(TrainingRequest request, Consumer<String> log) {
    switch (request) {
      case TrainingRequest.Train train -> Training.run(train, log);
      case TrainingRequest.Prune prune -> Pruning.run(prune, log);
      case TrainingRequest.SparsityPattern figure -> Figures.draw(figure, log);
      case TrainingRequest.AccuracyTradeoff figure -> Figures.draw(figure, log);
      case TrainingRequest.SensitivityScan figure -> Figures.draw(figure, log);
      case TrainingRequest.WeightDistribution figure -> Figures.draw(figure, log);
    }
  }
}
