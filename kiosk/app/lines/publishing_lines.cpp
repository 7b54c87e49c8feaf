// Of those who bring content and programs to kiosks and look after one: keygen, pack, publish, rollback, program, pin.
#include "app/lines/describe.h"
#include "app/out_file.h"

namespace app {
namespace {

void add_keygen(CLI::App& cli, Command& chosen) {
    auto* command =
        cli.add_subcommand("keygen", "Make the two keys for signing packs: a secret one and one for the kiosks");
    auto keygen = std::make_shared<KeygenOptions>();
    auto open = std::make_shared<bool>(false);
    command->add_option("--out", keygen->out, "Name of the files, which get the endings .key and .pub")->required();
    command->add_flag("--no-password", *open, "Leave the secret key without a password");
    command->callback([=, &chosen] {
        keygen->password = !*open;
        chosen = *keygen;
    });
}

void add_pack(CLI::App& cli, Command& chosen) {
    auto* command = cli.add_subcommand("pack", "Make one signed file of a content pack, to publish on kiosks");
    auto pack = std::make_shared<PackOptions>();
    command->add_option("content", pack->content, "Content pack: a folder with scripts/ and media/")->required();
    command->add_option("--key", pack->key, "The secret key, a .key file")->required();
    command->add_option("--out", pack->out, "File to write: spring.kioskpack")
        ->required()
        ->check(ends_in({".kioskpack"}));
    command->add_flag("--unchecked", pack->unchecked, "Also if a part could not be checked");
    command->callback([=, &chosen] { chosen = *pack; });
}

void add_publish(CLI::App& cli, Command& chosen) {
    auto* command =
        cli.add_subcommand("publish", "On a kiosk: verify a pack, check it, rehearse it and take it into use");
    auto publish = std::make_shared<PublishOptions>();
    command->add_option("file", publish->from, "A .kioskpack file, or a folder or USB stick that holds some")
        ->required();
    command->add_option("--data", publish->data, "Folder of the kiosk's data");
    add_config(*command, publish->config);
    command->add_flag("--unreviewed", publish->unreviewed, "Also if no clinician's review of a flow holds");
    command->add_flag("--drop", publish->drop,
                      "Also if a flow or a language goes away, or a layer becomes an older one");
    command->add_flag("--unchecked", publish->unchecked, "Also if a part could not be checked");
    command
        ->add_flag("--for-program", publish->for_program,
                   "Tell the program that began it how far it is and how it ended")
        ->group("");
    command->callback([=, &chosen] { chosen = *publish; });
}

void add_rollback(CLI::App& cli, Command& chosen) {
    auto* command = cli.add_subcommand("rollback", "On a kiosk: go back to the pack before");
    auto rollback = std::make_shared<RollbackOptions>();
    command->add_option("--data", rollback->data, "Folder of the kiosk's data");
    add_config(*command, rollback->config);
    command->callback([=, &chosen] { chosen = *rollback; });
}

/// Where things are on a kiosk; other places are for tests.
void add_places(CLI::App& command, ProgramOptions& program) {
    command.add_option("--programs", program.programs)->group("");
    command.add_option("--keys", program.keys)->group("");
    command.add_option("--manager", program.manager)->group("");
    command.add_option("--home-within", program.home_within)->group("");
    command.add_option("--stays", program.stays)->group("");
    command.add_option("--visit-within", program.visit_within)->group("");
}

void add_program(CLI::App& cli, Command& chosen) {
    using What = ProgramOptions::What;
    auto* programs = cli.add_subcommand("program", "A new version of the program itself, as a signed file");
    programs->require_subcommand(1);
    auto begin = [&](const char* name, const char* what, What asked) {
        auto* command = programs->add_subcommand(name, what);
        auto program = std::make_shared<ProgramOptions>();
        program->what = asked;
        command->callback([=, &chosen] { chosen = *program; });
        return std::pair(command, program);
    };
    auto [take, taken] = begin("take", "On a kiosk, as root: verify one, and run it on trial", What::take);
    take->add_option("file", taken->from, "A .kioskprogram file, or folders or USB sticks that hold some")->required();
    take->add_flag("--again", taken->again, "Also one that went back before");
    take->add_flag("--at-once", taken->at_once,
                   "Also in the middle of a visit; else it waits for the visit's end, half an hour at most");
    add_places(*take, *taken);
    auto [back, left] = begin("back", "On a kiosk, as root: run the program before it", What::back);
    add_places(*back, *left);
    auto [sign, made] =
        begin("sign", "At a desk: make one signed file of a program; see packaging/build-update", What::sign);
    sign->add_option("folder", made->from, "With program, bin/ and content/")->required()->expected(1);
    sign->add_option("--key", made->key, "The secret key, a .key file")->required();
    sign->add_option("--out", made->out, "File to write: spring.kioskprogram")
        ->required()
        ->check(ends_in({".kioskprogram"}));
    auto [watch, watched] =
        begin("watch", "See whether the one on trial shows a home screen, else go back", What::watch);
    watch->group("");
    add_places(*watch, *watched);
}

void add_pin(CLI::App& cli, Command& chosen) {
    auto* command = cli.add_subcommand("pin", "On a kiosk: set the PIN that opens the staff desk");
    auto pin = std::make_shared<PinOptions>();
    command->add_option("--data", pin->data, "Folder of the kiosk's data");
    add_config(*command, pin->config);
    command->add_flag("--remove", pin->remove, "Take the PIN away: nothing opens the staff desk then");
    command->callback([=, &chosen] { chosen = *pin; });
}

}  // namespace

void add_publishing_lines(CLI::App& cli, Command& chosen) {
    for (auto add : {add_keygen, add_pack, add_publish, add_rollback, add_program, add_pin}) add(cli, chosen);
}

}  // namespace app
