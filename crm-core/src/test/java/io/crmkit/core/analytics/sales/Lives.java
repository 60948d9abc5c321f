package io.crmkit.core.analytics.sales;

import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.value.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** A chance and what became of it, made up day by day; and what it says of itself, without a journey. */
record Lives(
        Pursuits pursuit,
        Optional<String> source,
        Optional<Money> expected,
        Optional<Money> wonFor,
        List<Lives.Move> moves) {
    static final int LAST = 45;

    /** From a day on, in a status and with somebody who is in charge. */
    record Move(int day, ChanceStatus status, String owner) {}

    /** In a status from a day on until another one, if it is over. */
    record Stretch(ChanceStatus status, int from, Optional<Integer> until) {}

    static Lives of(int number, Random dice) {
        int day = 1 + dice.nextInt(30);
        Pursuits pursuit = Pursuits.created(number, day);
        Optional<String> source = Optional.of("source " + dice.nextInt(3)).filter(text -> dice.nextInt(4) > 0);
        source.ifPresent(pursuit::source);
        int rate = 5 * dice.nextInt(21);
        String amount = "" + dice.nextInt(50);
        String currency = dice.nextInt(3) > 0 ? "EUR" : "USD";
        Optional<Money> expected = Optional.of(Money.of(amount, currency)).filter(money -> dice.nextInt(4) > 0);
        if (expected.isPresent()) {
            pursuit.worth(amount, currency, rate);
        }
        Optional<Money> wonFor = Optional.empty();
        List<Move> moves = new ArrayList<>();
        // Recorded by Ann, who is in charge as long as nobody develops it.
        moves.add(new Move(day, ChanceStatus.UNASSIGNED, text(Pursuits.ANN.value())));
        while (isOpen(pursuit.status()) && dice.nextInt(10) > 0) {
            day += dice.nextInt(10);
            if (day > LAST) {
                break;
            }
            String before = moves.get(moves.size() - 1).owner();
            if (pursuit.status() == ChanceStatus.UNASSIGNED) {
                pursuit.assigned(day, Pursuits.BOB);
                before = text(Pursuits.BOB.value());
            } else {
                switch (dice.nextInt(5)) {
                    case 0 -> {
                        pursuit.unassigned(day);
                        before = text(Pursuits.ANN.value());
                    }
                    case 1 -> {
                        pursuit.handedOver(day, Pursuits.ANN);
                        before = text(Pursuits.ANN.value());
                    }
                    case 2 -> pursuit.failed(day);
                    default -> {
                        wonFor = Optional.of(Money.of("" + dice.nextInt(50), dice.nextBoolean() ? "EUR" : "USD"));
                        pursuit.won(
                                day,
                                wonFor.get().amount().toPlainString(),
                                wonFor.get().currency().getCurrencyCode());
                    }
                }
            }
            moves.add(new Move(day, pursuit.status(), before));
        }
        return new Lives(pursuit, source, expected, wonFor, List.copyOf(moves));
    }

    private static String text(UUID id) {
        return id.toString();
    }

    static boolean isOpen(ChanceStatus status) {
        return status == ChanceStatus.UNASSIGNED || status == ChanceStatus.DEVELOPING;
    }

    int createdOn() {
        return moves.get(0).day();
    }

    private Move lastMove(int now) {
        return moves.stream()
                .filter(move -> move.day() <= now)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    ChanceStatus status(int now) {
        return lastMove(now).status();
    }

    boolean isOpen(int now) {
        return isOpen(status(now));
    }

    Optional<Money> value(int now) {
        return status(now) == ChanceStatus.WON ? wonFor : expected;
    }

    /** As moves between statuses; who is in charge has no part in it. */
    List<Stretch> stretches(int now) {
        List<Stretch> stretches = new ArrayList<>();
        for (Move move : moves.stream().filter(move -> move.day() <= now).toList()) {
            int last = stretches.size() - 1;
            if (last >= 0 && stretches.get(last).status() == move.status()) {
                continue;
            }
            if (last >= 0) {
                Stretch before = stretches.get(last);
                stretches.set(last, new Stretch(before.status(), before.from(), Optional.of(move.day())));
            }
            stretches.add(new Stretch(move.status(), move.day(), Optional.empty()));
        }
        return stretches;
    }

    Optional<Integer> assignedOn(int now) {
        return stretches(now).stream()
                .filter(stretch -> stretch.status() == ChanceStatus.DEVELOPING)
                .map(Stretch::from)
                .findFirst();
    }

    Optional<Integer> endedOn(int now) {
        return Optional.of(lastMove(now)).filter(move -> !isOpen(move.status())).map(Move::day);
    }

    /** The group of a dimension, where clocks show some days later than in Greenwich. */
    Optional<String> group(Optional<ChanceDimension> dimension, Bucket bucket, int later, int now) {
        return dimension.flatMap(by -> switch (by) {
            case SOURCE -> source;
            case OWNER -> Optional.of(lastMove(now).owner());
            case CUSTOMER -> wonFor.map(unused -> text(new UUID(9, 9)));
            case CREATED -> Optional.of(start(createdOn() + later, bucket));
            case ASSIGNED -> assignedOn(now).map(day -> start(day + later, bucket));
            case ENDED -> endedOn(now).map(day -> start(day + later, bucket));
        });
    }

    static LocalDate date(int day) {
        return LocalDate.of(2025, 12, 31).plusDays(day);
    }

    private static String start(int day, Bucket bucket) {
        String text = date(day).toString();
        return bucket == Bucket.MONTH ? text.substring(0, 8) + "01" : text;
    }
}
