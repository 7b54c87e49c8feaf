// What everybody knows of the counts without seeing them: the facts, all in this place. A reader is taken to know every number
// that is shown, every 0 that is shown, that a hidden number in a month that shows its zeros is at least 1, and that
//
// within a month, and so within every longer time,
// - finished + left + idle = glanced + looked + read = all hours = all languages = visits;
// - finished <= read and left <= glanced + looked: a visit is read, not left, once a topic was completed;
// - completed <= opened <= visits, and the largest completed <= read <= all completed together;
// - left_from <= shown <= opened of its flow; all left_from of a flow together <= opened, and all <= visits, for a visit ends on
//   one slide;
// - each part, each chosen <= shown; first_try <= chosen <= all first tries together <= shown;
// - a setting's values together <= visits; the setting language=X <= visits that ended in X;
// between tables, by the public scripts,
// - the first slide's shown = opened, the last stop's shown = completed, and what stands before is seen by no fewer than what
//   stands behind. Scripts are not kept with the counts. So whatever is equal, or never more, among opened, completed and
//   shown of a topic in all months of the same content is taken for public;
// - where visits do not start in X, the setting language=X = visits that ended in X: again wherever the counts agree;
// along time: a day in its week and its month, a month in its quarter and its year; a span's number is the sum of its months'.
//
// A fact that the counts themselves break is none. Whatever else could be reasoned out, such as from how many slides there are or
// from how an administrator's clinic keeps its hours, is not in here. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "stats/publication/rows.h"

namespace stats::publication {

/// Rows that are parts of the visits: in every month they add up to them.
using Parts = std::vector<std::size_t>;

/// Rows that together are no more than something, and no less than something else.
struct Limited {
    std::vector<std::size_t> rows;
    std::vector<std::int64_t> sum, room, spare;  ///< by month: their sum, how much it may be more, and fewer
    std::vector<std::vector<std::size_t>>
        above;  ///< by month, the rows that must be hidden for it to be yet more; none: visits
    std::vector<std::int64_t>
        most_room;  ///< by month, how much more it may be whatever is hidden above, unless visits are
};

/// One row is never more than another, in the months in which that is taken for public.
struct NeverMore {
    std::size_t small, large;
    std::vector<char> holds;  ///< by month
};

/// The first tries of a slide's answers, and how often each was chosen.
struct Question {
    std::size_t shown;
    std::vector<std::size_t> tries, chosen;
};

/// All that is counted of one topic, which may move together.
struct Topic {
    std::vector<std::size_t> rows;
    std::vector<NeverMore> order;
    std::vector<Question> questions;
    std::optional<std::size_t> opened, completed;
};

struct Facts {
    std::vector<Topic> topics;
    std::vector<std::int64_t> leaving_room;  ///< by month: visits that left from no slide
    std::vector<std::vector<std::int64_t>>
        completed_least;    ///< by topic and month: fewer, and not all that was read was completed
    std::vector<Row> rows;  ///< with least, most and wanted; nothing hidden yet. The first one is the visits
    Parts endings, depths, hours, languages;
    std::vector<Limited> limited;
    std::vector<std::int64_t>
        visits_needed;               ///< by month: fewer have to be hidden, and all that is in the month with them
    std::vector<char> hours_closed;  ///< by month: its hours are hidden whole, those without visits too
};

/// Of months without a gap. The cells of the rows point into months and spans, which must stay where they are. `spans[n]` holds
/// the sums over `spans_of[n]`.
/// `closed`: groups of rows whose zeros are hidden, too, so that nothing is known of where they are.
Facts facts_of(std::vector<MonthCounts>& months, std::vector<MonthCounts>& spans, const std::vector<Span>& spans_of,
               std::int64_t hide_up_to, const std::set<std::string>& closed = {});

}  // namespace stats::publication
