#include "printer/print_job.h"

#include <optional>
#include <utility>

namespace printer {
namespace {

using app::PaperNews;
using app::PaperState;

class Job {
public:
    Job(Spool& spool, const Watch& watch, const std::function<void(const PaperNews&)>& tell, const Patience& patience)
        : spool_(spool), watch_(watch), tell_(tell), patience_(patience), began_(watch.now()) {}

    void run(const std::string& pdf, std::size_t pages) {
        tell(PaperState::sending);
        const auto look = spool_.look();
        if (!look.answers) return over(PaperState::not_there, look.why);
        // It would lie in the spool until somebody comes with paper, and then be printed for the next visitor.
        if (look.trouble != PaperState::ready) return over(look.trouble, look.why);
        if (send(pdf, pages)) follow();
    }

private:
    bool send(const std::string& pdf, std::size_t pages) {
        for (;;) {
            const auto sent = spool_.send(pdf, pages);
            if (sent.kind == Sent::Kind::taken) return true;
            const bool again = sent.kind == Sent::Kind::busy && !is_late(began_, patience_.busy) && !watch_.stopped();
            if (!again) {
                over(sent.kind == Sent::Kind::busy        ? PaperState::busy
                     : sent.kind == Sent::Kind::not_there ? PaperState::not_there
                                                          : PaperState::failed,
                     sent.why);
                return false;
            }
            tell(PaperState::busy);
            watch_.wait(patience_.between);
        }
    }

    void follow() {
        for (;;) {
            if (watch_.stopped()) return take_back(PaperState::failed, "the kiosk was stopped");
            const auto seen = spool_.follow();
            if (seen.kind == Seen::Kind::done) return take_back(PaperState::done, seen.why);
            const auto look = spool_.look();
            if (seen.kind == Seen::Kind::failed || seen.kind == Seen::Kind::gone) return ended(seen, look);
            if (const auto late = looked(seen, look)) return take_back(*late, look.why.empty() ? seen.why : look.why);
            watch_.wait(patience_.between);
        }
    }

    /// Cancelled, or it is known no more: by a printer that keeps no job which is done.
    void ended(const Seen& seen, const Look& look) {
        if (seen.kind == Seen::Kind::gone && look.answers && look.trouble == PaperState::ready && was_printing_)
            return take_back(PaperState::done, seen.why);
        take_back(!look.answers                       ? PaperState::not_there
                  : look.trouble != PaperState::ready ? look.trouble
                  : look.warned != PaperState::ready  ? look.warned
                                                      : PaperState::failed,
                  look.why.empty() ? seen.why : look.why);
    }

    /// Tells how it stands; what it was waited for, where that took too long.
    std::optional<PaperState> looked(const Seen& seen, const Look& look) {
        auto trouble = !look.answers ? PaperState::not_there : look.trouble;
        if (trouble == PaperState::ready && is_late(began_, patience_.trouble)) trouble = look.warned;
        if (trouble == PaperState::ready && seen.kind == Seen::Kind::stopped) trouble = PaperState::needs_help;
        if (trouble != PaperState::ready) {
            if (!troubled_since_) troubled_since_ = watch_.now();
            tell(trouble);
            if (is_late(*troubled_since_, patience_.trouble)) return trouble;
        } else {
            troubled_since_.reset();
            was_printing_ |= seen.kind == Seen::Kind::printing;
            if (seen.kind == Seen::Kind::printing)
                tell(PaperState::printing);
            else if (is_late(began_, patience_.pending))
                tell(PaperState::busy);
            if (!was_printing_ && is_late(began_, patience_.busy)) return PaperState::busy;
        }
        if (is_late(began_, patience_.all)) return trouble == PaperState::ready ? PaperState::failed : trouble;
        return std::nullopt;
    }

    void take_back(PaperState state, const std::string& why) {
        spool_.remove();
        over(state, why);
    }

    bool is_late(Seconds since, Seconds patience) const { return watch_.now() - since > patience; }

    void tell(PaperState state) {
        if (std::exchange(told_, state) != state) tell_({state, false, {}});
    }

    void over(PaperState state, const std::string& why) { tell_({state, true, why}); }

    Spool& spool_;
    const Watch& watch_;
    const std::function<void(const PaperNews&)>& tell_;
    const Patience& patience_;
    Seconds began_;
    std::optional<Seconds> troubled_since_;
    bool was_printing_ = false;
    PaperState told_ = PaperState::ready;
};

}  // namespace

void print(Spool& spool, const std::string& pdf, std::size_t pages, const Watch& watch,
           const std::function<void(const PaperNews&)>& tell, const Patience& patience) {
    Job(spool, watch, tell, patience).run(pdf, pages);
}

}  // namespace printer
