export const usage = `For those who write an exhibit
npm run exhibit check [folder]
    Reads an exhibit and reports every problem as file:line:column: what is wrong; how to mend it.
npm run exhibit compile [folder] -- [--to <folder>] [--release <number>] [--store <folder>]
    Checks an exhibit and writes a release of it. Without a number the release gets that of the newest one
    in <to> and <store>, or one more if anything has changed.
npm run exhibit demo -- [--store <folder>]
    Publishes the compiled release with throw-away keys and installs it into a store, the way a stick does.

For those who publish it (build/publish/README.md explains every step)
npm run exhibit keys -- --to <folder> [--root-keys <number> --root-threshold <number>]
    Makes the keys that a museum signs with, in a folder outside of any project.
npm run exhibit publish [folder] -- --to <folder> --keys <folder> [--notes <file>] [--days <number>] [--release <number>]
    Checks and compiles an exhibit, signs it and writes it to a stick or a share, then reads everything back.
npm run exhibit rotate -- --keys <folder> --role <role> [--role <role>] [--holder <number>] [--envelope <folder>]
    Replaces keys: root, targets, settings, application, exhibit, snapshot, timestamp; or "publishing" for the last
    three, all that lies on a curator's machine.
npm run exhibit renew -- --keys <folder> [--envelope <folder>]
    Signs root and targets for ten more years.
npm run exhibit install -- --from <folder> [--root <root.json>] [--store <folder>]
    Installs what is published in a folder into a store. A store that trusts nothing yet needs --root.

Where a passphrase is needed it is asked for; --passphrase-file <file> names a file that holds it instead.
Defaults: folder content/death-marches, compile --to .output/release, --store .output/store, --days 365.
Options stand after "--", or npm keeps them for itself.
Exit codes: 0 done, 1 problems, 2 wrong usage.`;
