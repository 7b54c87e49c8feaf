/* ippeveprinter announces itself through Avahi and ends where there is no daemon for that: here everything of it succeeds and does
   nothing. Preloaded by printing_test.py. */
#include <stdlib.h>

typedef void Nothing;
static int something;

Nothing *avahi_threaded_poll_new(void) { return &something; }
Nothing *avahi_threaded_poll_get(Nothing *poll) { return poll; }
int avahi_threaded_poll_start(Nothing *poll) { return poll ? 0 : -1; }
void avahi_threaded_poll_lock(Nothing *poll) { (void)poll; }
void avahi_threaded_poll_unlock(Nothing *poll) { (void)poll; }
Nothing *avahi_client_new(const Nothing *poll, int flags, Nothing *told, Nothing *data, int *error) {
    (void)poll, (void)flags, (void)told, (void)data;
    if (error) *error = 0;
    return &something;
}
int avahi_client_errno(Nothing *client) { return client ? 0 : -1; }
const char *avahi_client_get_host_name_fqdn(Nothing *client) { return client ? "localhost" : NULL; }
Nothing *avahi_entry_group_new(Nothing *client, Nothing *told, Nothing *data) {
    (void)told, (void)data;
    return client;
}
int avahi_entry_group_add_service_strlst(Nothing *group, ...) { return group ? 0 : -1; }
int avahi_entry_group_add_service_subtype(Nothing *group, ...) { return group ? 0 : -1; }
int avahi_entry_group_commit(Nothing *group) { return group ? 0 : -1; }
int avahi_entry_group_free(Nothing *group) { return group ? 0 : -1; }
Nothing *avahi_string_list_add_printf(Nothing *list, const char *format, ...) {
    (void)format;
    return list ? list : &something;
}
void avahi_string_list_free(Nothing *list) { (void)list; }
