// A pack whose pictures this process reads itself: not for the wall.
#include "app/command_line.h"
#include "commands/common.h"

namespace commands {

display::DrawingHelper drawing_helper() {
    return {{"/proc/self/exe", app::draw_beside_command}};
}

Pack::Pack(const fs::path& folder, const base::Report& report, Reading how, std::function<void()> ready)
    : PackWords(folder, report, std::move(how)),
      pictures(folder / "media", report, {drawing_helper(), std::move(ready)}) {}

}  // namespace commands
