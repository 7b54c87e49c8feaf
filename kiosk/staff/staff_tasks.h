// What the staff desk has done for it: work on disks and sticks, never on the UI thread. Main joins it to the real parts.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/problem.h"
#include "doctor/finding.h"
#include "staff/desk_speech.h"
#include "staff/lock.h"

namespace staff {

struct StaffTask {
    enum class Kind {
        look,           ///< at the PIN and the lock → PinAnswer
        enter,          ///< of: the PIN typed → PinAnswer
        numbers,        ///< → DayCounts
        topics,         ///< → TopicCounts
        find_sticks,    ///< → Offers
        export_counts,  ///< of: folder of a stick; as: a format → Receipt
        find_packs,     ///< → Offers
        update,         ///< of: a pack's file → Told
        update_drafts,  ///< the same, though no clinician's review of it holds → Told
        facts,          ///< of the content → Told
        doctor,         ///< → doctor::Findings
        sound,          ///< → Volume
        keep_volume,    ///< of: 1 to 5 → Volume
        hear,           ///< of: 1 to 5; as: a sentence in the kiosk's language → Told
    };
    Kind kind = Kind::look;
    std::string of, as = {};
    bool operator==(const StaffTask&) const = default;
};

struct PinAnswer {
    bool is_set = false, right = false;
    int failures = 0;        ///< wrong PINs so far
    WallSeconds locked = 0;  ///< seconds from now; 0: not locked
};

struct DayCount {
    std::string day;                     ///< "2027-03-14"
    std::optional<std::int64_t> visits;  ///< nothing: hidden
};
struct DayCounts {
    std::vector<DayCount> days;
};

struct TopicCount {
    std::string title;
    std::optional<std::int64_t> opened;  ///< visits that opened it; nothing: hidden
};
struct TopicCounts {
    std::string from, to;  ///< months: "2027-03"
    std::vector<TopicCount> topics;
};

/// How loud visits begin.
struct Volume {
    int step = 3;  ///< 1 to 5
    enum class Heard { by_headphones, in_the_room, never } heard = Heard::by_headphones;
};

/// A stick or a pack to choose.
struct Offer {
    std::string name, path;
    Said hint = "";
};
/// In which staff take the numbers away.
struct ExportFormat {
    std::string label, hint;  ///< English words of the program
    std::string of;
};
struct Offers {
    std::vector<Offer> found;
    std::vector<ExportFormat> formats = {};  ///< that can be written there
};

/// A file that was written to a stick and read back the same.
struct Receipt {
    std::string file;
    std::uint64_t bytes = 0, rows = 0;
    std::string hash;  ///< BLAKE2b-256, hexadecimal
};

/// A pack that no clinician's review holds for was not taken.
struct NotReviewed {
    std::string pack;  ///< its file
};

struct Told {
    bool good = true;
    std::vector<Said> lines;                ///< the first one says it all
    std::vector<std::string> details = {};  ///< for somebody who mends it, in English
};

using StaffResult = std::variant<PinAnswer, DayCounts, TopicCounts, Volume, Offers, Receipt, NotReviewed, Told,
                                 doctor::Findings, base::Problem>;

class StaffTasks {
public:
    virtual ~StaffTasks() = default;
    /// Returns at once. `number` comes back with the result.
    virtual void begin(const StaffTask& task, int number) = 0;
    struct Done {
        int number;
        StaffResult result;
    };
    /// What is ready; each once. The screen's `wait` ends when something becomes ready.
    virtual std::optional<Done> finished() = 0;
    struct Progress {
        int number;
        std::string words;  ///< "Checking: 3 of 40 flows"
    };
    /// How far it is, if that is news. The screen's `wait` ends then too.
    virtual std::optional<Progress> progress() = 0;
};

}  // namespace staff
