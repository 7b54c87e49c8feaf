// What `torture` does to a kiosk, and the line it ends with. Pure: the same seed, the same plan.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace commands {

enum class Blow {
    kill,           ///< SIGKILL in the middle of a visit, or right after it
    windows,        ///< other programs want it closed, hidden, small, elsewhere, without keys
    stick,          ///< a folder of sticks appears, with files nobody can use, and goes
    full_disk,      ///< nothing can be written any more, then it can
    dead_log,       ///< nobody reads what it reports any more
    slow,           ///< a fifth of the processor
    hostile_packs,  ///< packs that are cut, changed, signed by others, far too large
};
inline constexpr std::array every_blow{Blow::kill,     Blow::windows, Blow::stick,        Blow::full_disk,
                                       Blow::dead_log, Blow::slow,    Blow::hostile_packs};

/// As the receipt names it.
const char* name_of(Blow blow);

struct Step {
    Blow blow = Blow::kill;
    int slides = 0;                      ///< that the visit goes on, 0 to 3, before it is ended
    std::chrono::milliseconds moment{};  ///< of a kill, after the last touch: up to half a second
    bool finishes = false;               ///< a kill comes after Finish was touched
    std::uint32_t chance = 0;            ///< for what else is drawn
    bool operator==(const Step&) const = default;
};

/// Each blow once, in an order of its own, then each again.
class TorturePlan {
public:
    explicit TorturePlan(std::uint64_t seed) : state_(seed) {}
    Step next();

private:
    std::uint64_t draw();
    std::uint64_t state_;
    std::vector<Blow> round_;
};

struct Torture {
    std::uint64_t seed = 0;
    double minutes = 0;
    std::map<Blow, int> done;
    int visits = 0;  ///< ended and counted
    int starts = 0;  ///< of the kiosk
    std::vector<std::string> failed;
};

/// One line, without its end. The clock is named as what was not tried: setting it needs root.
std::string receipt(const Torture& torture, const std::string& version);

}  // namespace commands
