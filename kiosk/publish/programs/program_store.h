// The programs that came to a kiosk as signed updates, beside the one that its packages installed; all of it root's:
//   20270901101500/   one of them: bin/, content/, `program`, and `before`, which names the one it took the place of
//   current           a link to the one that runs; none: the installed one
//   trial             of one that has still to show a home screen: how often it was tried, and why it is given up, if it is
//   given-up          those that went back, a line each: version, day, why. They are not taken again by themselves
// A power cut at any instant leaves `current` leading to a whole program, the old or the new, or nowhere: to the installed one.
// One thread at a time.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/problem.h"
#include "base/result.h"
#include "publish/programs/program_name.h"

namespace publish {

inline constexpr const char* installed_programs = "/usr/lib/clinic-kiosk";
inline constexpr const char* updated_programs = "/var/lib/clinic-kiosk-programs";

class ProgramStore {
public:
    explicit ProgramStore(std::filesystem::path root) : root_(std::move(root)) {}

    /// Of the update that runs; empty: the installed program does.
    PackVersion current() const;
    /// Which would run after going back; empty: the installed one.
    PackVersion before() const;
    std::filesystem::path folder(const PackVersion& version) const { return root_ / version; }
    /// The one that runs has still to show a home screen.
    bool on_trial() const;
    /// The last line of `given-up`; empty: there is none.
    std::string last_given_up() const;

    enum class GivenUp { counts, is_forgotten };  ///< whether somebody wants it all the same
    /// Why a program may not be taken. `installed`: when the installed one was made; empty: nobody knows.
    std::optional<base::Problem> refusal(const PackVersion& version, const PackVersion& installed, GivenUp past) const;

    /// A folder to unpack into: empty, on the same disk, cleared of what a power cut left behind.
    base::Result<std::filesystem::path> make_room();
    void clear_room();

    /// From the next start of the kiosk on the program in `unpacked` runs, on trial.
    std::optional<base::Problem> take_into_use(const std::filesystem::path& unpacked, const PackVersion& version);

    enum class Next { nothing, watch, went_back };
    /// Begins to look whether the one on trial shows a home screen, or ends what a power cut left half done. One that was tried too often
    /// goes back. `today`: ISO 8601.
    base::Result<Next> begin_try(const std::string& today);

    /// It has shown a home screen: it stays. Older ones go, but for the one before.
    std::optional<base::Problem> stands();

    /// The one before runs from the next start on, whether it was on trial or not. `why`: one line, in words.
    std::optional<base::Problem> go_back(const std::string& why, const std::string& today);

    static constexpr int most_tries = 3;

private:
    struct Trial {
        PackVersion version;
        int tries = 0;
        std::string why;  ///< it is given up; empty: it is not
    };
    std::optional<Trial> trial() const;
    std::optional<base::Problem> keep(const Trial& trial);
    std::optional<base::Problem> note_given_up(const Trial& trial, const std::string& today);
    PackVersion before_of(const PackVersion& version) const;
    std::string given_up_line(const PackVersion& version) const;

    std::filesystem::path root_;
};

}  // namespace publish
