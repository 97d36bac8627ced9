-- A file that is kept when a key is renewed is written anew under it, like everything else that is encrypted.

grant update (sealed) on exports.piece to doudi_app;
