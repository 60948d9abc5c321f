package io.crmkit.core.loss;

import static io.crmkit.core.handling.Handler.on;

import io.crmkit.core.customer.Standings;
import io.crmkit.core.dictionary.Values;
import io.crmkit.core.handling.Answer;
import io.crmkit.core.handling.Context;
import io.crmkit.core.handling.Decision;
import io.crmkit.core.handling.Handler;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.dictionary.DictionaryType;
import io.crmkit.spi.loss.LossCandidate;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossMeasure;
import java.util.List;
import java.util.Optional;

/** Reads what the rules of loss cases need, and asks them. */
final class LossHandlers {
    private static final Answer<LossCase> CASE = Answer.state(LossCase.KIND, LossSubject.CASE);

    /** A scan is remembered by its figures. */
    private static final Answer<LossScan> SCAN =
            new Answer<>(scan -> scan.warned() + "," + scan.more(), (text, context) -> {
                String[] parts = text.split(",", 2);
                return Optional.of(new LossScan(Integer.parseInt(parts[0]), Boolean.parseBoolean(parts[1])));
            });

    private LossHandlers() {}

    static List<Handler<?, ?, ?>> all() {
        return List.of(
                Handler.of(ScanForLoss.class).decide(SCAN, (command, none, context) -> scan(context)),
                on(SuspendLoss.class, LossSubject.KNOWN_CASE, SuspendLoss::lossCase)
                        .decide(
                                CASE,
                                (command, known, context) -> LossRules.suspend(
                                        known,
                                        // Only users hold the permission that this step takes, so there is an author.
                                        new LossMeasure(
                                                context.actor().user().orElseThrow(),
                                                context.now(),
                                                command.measure()))),
                on(DetermineLoss.class, LossSubject.KNOWN_CASE, DetermineLoss::lossCase)
                        .check((command, known, context, faults) -> Values.check(
                                DictionaryType.LOSS_REASON,
                                Optional.of(command.reasonClass()),
                                "reasonClass",
                                context,
                                faults))
                        .decide(
                                CASE,
                                (command, known, context) -> LossRules.determine(
                                        known,
                                        command.reasonClass(),
                                        command.reason(),
                                        standing(known, context),
                                        context.today(),
                                        context.now())),
                on(RecoverLoss.class, LossSubject.KNOWN_CASE, RecoverLoss::lossCase)
                        .decide(
                                CASE,
                                (command, known, context) -> LossRules.recover(
                                        known, command.reason(), standing(known, context), context.now())));
    }

    private static Decision<LossScan> scan(Context context) {
        int months = context.settings().getLossWindowMonths();
        int batch = context.settings().getScanBatchSize();
        List<LossCandidate> candidates = context.unit()
                .losses()
                .candidates(LossRules.cutoff(context.today(), months), batch, context.scope(LossPermission.SCAN));
        return LossRules.warn(
                candidates, context.newIds(candidates.size()), months, context.today(), context.now(), batch);
    }

    private static CustomerStanding standing(KnownCase known, Context context) {
        return Standings.find(known.customer().getId(), context).orElseThrow();
    }
}
