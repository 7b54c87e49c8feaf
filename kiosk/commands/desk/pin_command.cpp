// The PIN of the staff desk.
#include <unistd.h>

#include <iostream>

#include "commands/as_owner.h"
#include "commands/commands.h"
#include "commands/common.h"
#include "commands/desk/asking.h"
#include "staff/pin.h"
#include "staff/pin_file.h"

namespace commands {
namespace {

/// On a terminal asked twice; a script gives it once.
std::optional<std::string> ask_pin() {
    auto pin = ask_password("A PIN for the staff desk, 8 digits or more");
    if (auto refused = staff::pin_refusal(pin)) {
        fail(*refused);
        return std::nullopt;
    }
    if (isatty(STDIN_FILENO) == 1 && ask_password("The same once more") != pin) {
        fail(base::failure("the two PINs differ", "begin again"));
        return std::nullopt;
    }
    return pin;
}

}  // namespace

int carry_out(const app::PinOptions& options) {
    auto settings = read_settings({options.config, options.data});
    if (!settings) return 1;
    const auto& data = settings->data;
    if (auto problem = belongs_to_another(data)) return fail(*problem);
    if (options.remove) {
        AsOwnerOf owner(data);
        if (auto failed = staff::remove_pin(data)) return fail(*failed);
        std::cout << "No PIN is set any more: nothing opens the staff desk.\n";
        return 0;
    }
    auto pin = ask_pin();
    if (!pin) return 1;
    AsOwnerOf owner(data);
    if (auto failed = staff::keep_pin(data, *pin)) return fail(*failed);
    std::cout << "The PIN is set. On the kiosk hold a finger in a top corner for 3 seconds.\n";
    return 0;
}

}  // namespace commands
