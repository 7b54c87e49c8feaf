// What set-up on the glass has done for it: work on disks and sticks, never on the UI thread. Main joins it to the real parts.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/config.h"
#include "base/result.h"
#include "screen/set_up/set_up_view.h"

namespace staff {

struct SetUpTask {
    enum class Kind {
        look,   ///< what lies on the sticks → OnSticks
        save,   ///< `config`, and `pin` unless it is empty → Saved
        write,  ///< what was saved, to a stick → WrittenSettings
        check,  ///< what works → SetUpChecks
    };
    Kind kind = Kind::look;
    app::Config config = {};
    std::string pin = {};
    std::string panel = {};  ///< which one this is, see SetUpSite
    bool operator==(const SetUpTask&) const = default;
};

/// What a set-up can use of the sticks that are in.
struct OnSticks {
    struct Key {
        std::string file, number, key;  ///< its name, as minisign numbers it, "RW…"
        bool operator==(const Key&) const = default;
    };
    struct Settings {
        std::string file;
        app::Config config;
        std::string panel;  ///< of the kiosk that wrote them; empty: it does not say
        bool operator==(const Settings&) const = default;
    };
    std::vector<Key> keys;
    std::optional<Settings> settings;      ///< the newest, when they can be used as they are
    std::optional<base::Problem> trouble;  ///< they cannot, and why
};

/// A problem: nothing of it is kept, and the settings of before hold.
struct Saved {
    std::optional<base::Problem> problem;
};

struct WrittenSettings {
    enum class How { written, no_stick, failed };
    How how = How::written;
    std::string told;  ///< the file's name, or in English why not
};

struct SetUpChecks {
    std::vector<screen::SetUpCheck> lines;
};

using SetUpResult = std::variant<OnSticks, Saved, WrittenSettings, SetUpChecks>;

/// UI thread.
class SetUpTasks {
public:
    virtual ~SetUpTasks() = default;
    /// Returns at once. `number` comes back with the result.
    virtual void begin(const SetUpTask& task, int number) = 0;
    struct Done {
        int number;
        SetUpResult result;
    };
    /// What is ready; each once. The screen's `wait` ends when something becomes ready.
    virtual std::optional<Done> finished() = 0;
};

}  // namespace staff
