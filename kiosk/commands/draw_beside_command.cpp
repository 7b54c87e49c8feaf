// What a kiosk or a check starts beside itself, to draw what may cost too much.
#include "commands/commands.h"
#include "display/drawings/drawing_helper.h"

namespace commands {

int carry_out(const app::DrawBeside&) {
    return display::serve_drawings();
}

}  // namespace commands
