-- People for whom a provider of sign-in (OpenID Connect) vouches: known by what it says of them, and without a password here.
alter table platform.user_account alter column password_hash drop not null;
alter table platform.user_account add column provider_subject text unique;
alter table platform.user_account add constraint one_way_to_sign_in
    check ((password_hash is null) = (provider_subject is not null));
